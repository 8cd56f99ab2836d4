import { requireIdentifier } from '../../domain/identifier.ts';
import { containerOf, edit } from '../../domain/log/changes.ts';
import type { NamedStore, StorePorts } from '../../domain/ports.ts';
import { type Sentence, sentence } from '../../domain/sentence.ts';
import { homeOf } from '../conversations/moveConversation.ts';
import { type Opened, openConversation, recordOf } from '../conversations/openConversation.ts';
import { crossEntry, hasCrossed } from './crossEntry.ts';

export interface Filing {
  /** Where it stands: the Inbox, or a conversation it does not belong to. */
  readonly conversation: string;
  readonly entry: string;
  /** The conversation it goes to. */
  readonly to: string;
  /** Its new id where others read that conversation; made before the first try. */
  readonly id?: string | undefined;
}

export interface Filed {
  /** The conversation it stands in now. */
  readonly conversation: string;
  /** The id it has now. */
  readonly entry: string;
  /** What the person has to know about it. */
  readonly notice?: Sentence;
}

const alreadySeen = () =>
  sentence(
    'It went to another store. Whoever has synced since it was written already has it, with its history; purge it to take it away from them, too.',
  );

/** To which conversation it belongs, however that one is shown. */
function placeOf({ conversation }: Opened, entry: string): string | undefined {
  return conversation.entries.some(one => one.id === entry) ? conversation.id : undefined;
}

interface Homes {
  readonly here: NamedStore | undefined;
  readonly there: NamedStore | undefined;
}

/** What is only mine lives in one store for life. */
async function homesOf({ stores }: StorePorts, container: string, to: string): Promise<Homes> {
  const [own] = stores;
  return {
    here: (await homeOf(stores, container)) ?? own,
    there: (await homeOf(stores, containerOf.conversation(to))) ?? own,
  };
}

/**
 * Moves an entry to the conversation it belongs to, with its places and its history. Where other people read that one,
 * it goes on as a new entry with today's values.
 * @throws Problem 'not found'
 */
export async function fileEntry(ports: StorePorts, { conversation, entry, to, id }: Filing): Promise<Filed> {
  const anew = id === undefined ? ports.newId() : requireIdentifier(id, 'note');
  const [from, goal] = [
    await openConversation(ports.store, conversation),
    await openConversation(ports.store, to),
  ];
  const target = goal.conversation.id;
  if (placeOf(goal, entry) === target) return { conversation: target, entry };
  const crossing = { from, entry, to: goal, id: anew, fields: { conversation: target } };
  if (hasCrossed(crossing)) return { conversation: target, entry: anew };
  const record = recordOf(from, 'entry', entry);
  const { here, there } = await homesOf(ports, record.container, target);
  if (here === there || record.fields['reach']?.value === 'me') {
    await ports.store.write(edit(record, { conversation: target }));
    return { conversation: target, entry };
  }
  await crossEntry(ports, crossing);
  return { conversation: target, entry: anew, ...(here?.isShared && { notice: alreadySeen() }) };
}
