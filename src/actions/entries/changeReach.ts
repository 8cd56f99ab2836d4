import { requireIdentifier } from '../../domain/identifier.ts';
import { containerOf } from '../../domain/log/changes.ts';
import type { StorePorts } from '../../domain/ports.ts';
import type { Reach } from '../../domain/records/entry.ts';
import { type Sentence, sentence } from '../../domain/sentence.ts';
import { openConversation, recordOf } from '../conversations/openConversation.ts';
import { crossEntry, hasCrossed } from './crossEntry.ts';
import { editEntry } from './editEntry.ts';

export interface ReachRequest {
  readonly conversation: string;
  readonly entry: string;
  readonly reach: Reach;
  /** Its new id where it crosses between me and others; made before the first try. */
  readonly id?: string | undefined;
}

export interface ReachChanged {
  /** The id it has now. */
  readonly entry: string;
  /** What the person has to know about it. */
  readonly notice?: Sentence;
}

const alreadySeen = () =>
  sentence(
    'It is only yours from now on. Whoever has synced since it was written already has it, with its history; purge it to take it away from them, too.',
  );

async function isWithOthers({ stores }: StorePorts, conversation: string): Promise<boolean> {
  for (const one of stores) {
    if (one.isShared && (await one.holds(containerOf.conversation(conversation)))) return true;
  }
  return false;
}

/**
 * Changes who may see an entry. What is only mine is so for life, so that crossing from or to it goes on as a new
 * entry with today's values; the old one is deleted. A second try with the same id goes on where the first stopped.
 * @throws Problem 'not found'
 */
export async function changeReach(ports: StorePorts, request: ReachRequest): Promise<ReachChanged> {
  const { conversation, entry, reach } = request;
  const id = request.id === undefined ? ports.newId() : requireIdentifier(request.id, 'note');
  const opened = await openConversation(ports.store, conversation);
  const crossing = { from: opened, entry, to: opened, id, fields: { reach } };
  if (hasCrossed(crossing)) return { entry: id };
  const now = recordOf(opened, 'entry', entry).fields['reach']?.value;
  if ((now === 'me') === (reach === 'me')) {
    await editEntry(ports, { conversation, entry, fields: { reach } });
    return { entry };
  }
  await crossEntry(ports, crossing);
  const notice = reach === 'me' && (await isWithOthers(ports, conversation));
  return { entry: id, ...(notice && { notice: alreadySeen() }) };
}
