import { requireIdentifier } from '../../domain/identifier.ts';
import { containerOf, removal } from '../../domain/log/changes.ts';
import { type Folded, valuesOf } from '../../domain/log/folded.ts';
import type { Ports, StorePorts } from '../../domain/ports.ts';
import type { Reach } from '../../domain/records/entry.ts';
import { type Sentence, sentence } from '../../domain/sentence.ts';
import { creationIn, type Opened, openConversation, recordOf } from '../conversations/openConversation.ts';
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

interface Crossing extends ReachRequest {
  readonly id: string;
}

const placesOf = ({ entities }: Opened, entry: string) =>
  entities.filter(one => one.entity === 'place' && !one.hidden && one.fields['entry']?.value === entry);

/** Made from its entry's, so that a retry links no code twice. */
const placeId = (entry: string, at: number) => `${entry.slice(0, 33)}-place${at === 0 ? '' : at}`;

/** Today's values alone: what stood there before stays where it was said. */
async function sayAnew({ store }: Ports, opened: Opened, crossing: Crossing): Promise<void> {
  const { conversation, entry, reach, id } = crossing;
  const isThere = (kind: string, one: string) =>
    opened.entities.some(known => known.entity === kind && known.id === one);
  const values = valuesOf(recordOf(opened, 'entry', entry));
  if (!isThere('entry', id))
    await store.write(creationIn(conversation, 'entry', id)({ ...values, reach, from: entry }));
  for (const [at, place] of placesOf(opened, entry).entries()) {
    const made = placeId(id, at);
    if (isThere('place', made)) continue;
    await store.write(creationIn(conversation, 'place', made)({ ...valuesOf(place), entry: id }));
  }
}

async function isWithOthers({ stores }: StorePorts, conversation: string): Promise<boolean> {
  for (const one of stores) {
    if (one.isShared && (await one.holds(containerOf.conversation(conversation)))) return true;
  }
  return false;
}

const isShown = (one: Folded | undefined) => one !== undefined && !one.hidden;

/**
 * Changes who may see an entry. What is only mine is so for life, so that crossing from or to it goes on as a new
 * entry with today's values; the old one is deleted. A second try with the same id goes on where the first stopped.
 * @throws Problem 'not found'
 */
export async function changeReach(ports: StorePorts, request: ReachRequest): Promise<ReachChanged> {
  const { conversation, entry, reach } = request;
  const id = request.id === undefined ? ports.newId() : requireIdentifier(request.id, 'note');
  const opened = await openConversation(ports.store, conversation);
  const find = (one: string) => opened.entities.find(known => known.entity === 'entry' && known.id === one);
  if (isShown(find(id)) && !isShown(find(entry))) return { entry: id };
  const now = recordOf(opened, 'entry', entry).fields['reach']?.value;
  if ((now === 'me') === (reach === 'me')) {
    await editEntry(ports, { conversation, entry, fields: { reach } });
    return { entry };
  }
  await sayAnew(ports, opened, { ...request, id });
  // The places first: as long as the entry is there, a second try finds them.
  for (const one of [...placesOf(opened, entry), recordOf(opened, 'entry', entry)])
    await ports.store.write(removal(one));
  const notice = reach === 'me' && (await isWithOthers(ports, conversation));
  return { entry: id, ...(notice && { notice: alreadySeen() }) };
}
