import { containerOf } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import type { DueDay } from '../../domain/records/due.ts';
import type { Spot } from '../../domain/records/place.ts';
import { creationIn, openConversation } from '../conversations/openConversation.ts';

export interface TemporaryRequest {
  readonly conversation: string;
  /** The handle that the tag in the code carries. */
  readonly id: string;
  readonly reason: string;
  readonly until: DueDay;
  readonly owner: string;
  readonly spot: Spot;
}

/** Writes the record of code that is temporary, unless one of this handle is there. */
export async function keepTemporary({ store }: Ports, request: TemporaryRequest): Promise<void> {
  const { conversation, id, reason, until, owner, spot } = request;
  const { customer } = (await openConversation(store, conversation)).conversation;
  if (await store.entity(containerOf.conversation(conversation), 'temporary', id)) return;
  const fields = { customer, conversation, reason, until, owner, spot };
  await store.write(creationIn(conversation, 'temporary', id)(fields));
}
