import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { inbox } from '../../domain/records/channel.ts';
import type { Spot } from '../../domain/records/place.ts';
import { type ReferenceWay, referenceField } from '../../domain/records/placeReferences.ts';
import { entryOfTemporary } from '../../domain/records/temporary.ts';
import { type Opened, openConversation, recordOf } from '../conversations/openConversation.ts';
import { requireInside } from '../entries/linkPlace.ts';
import { movePlace } from '../places/movePlace.ts';

interface RecordMove {
  readonly id: string;
  readonly spot: Spot;
  readonly how: ReferenceWay;
}

/** Lets the record alone lead to another location; where it led before is kept. */
export async function moveRecord(ports: Ports, opened: Opened, { id, ...move }: RecordMove): Promise<void> {
  const reference = { [referenceField(ports.newId())]: { ...move, at: ports.now() } };
  await ports.store.write(edit(recordOf(opened, 'temporary', id), reference));
}

export interface TemporaryMove {
  /** Without one it waits in the Inbox. */
  readonly conversation?: string | undefined;
  readonly id: string;
  readonly spot: Spot;
}

/**
 * Lets temporary code, with the line that says so, lead to where it stands by now.
 * @throws Problem 'not found' or 'outside the workspace'
 */
export async function moveTemporary(
  ports: Ports,
  { conversation = inbox, id, spot }: TemporaryMove,
): Promise<void> {
  requireInside(spot);
  const opened = await openConversation(ports.store, conversation);
  await moveRecord(ports, opened, { id, spot, how: 'accepted' });
  const line = opened.conversation.entries.find(one => one.id === entryOfTemporary(id));
  for (const { id: place } of line?.places ?? [])
    await movePlace(ports, { conversation, place, spot, how: 'accepted' });
}
