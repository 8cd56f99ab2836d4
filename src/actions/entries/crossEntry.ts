import { edit, removal } from '../../domain/log/changes.ts';
import { type Folded, valuesOf } from '../../domain/log/folded.ts';
import type { Ports } from '../../domain/ports.ts';
import { withoutMoves } from '../../domain/records/due.ts';
import { creationIn, type Opened, recordOf } from '../conversations/openConversation.ts';

export interface Crossing {
  readonly from: Opened;
  readonly entry: string;
  /** Where it goes on: the same conversation or another one. */
  readonly to: Opened;
  /** Its id there. */
  readonly id: string;
  /** What it says differently there. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const find = ({ entities }: Opened, kind: string, id: string) =>
  entities.find(one => one.entity === kind && one.id === id);

const isShown = (one: Folded | undefined) => one !== undefined && !one.hidden;

/** A first try came through: it is there, and no more here. */
export const hasCrossed = ({ from, entry, to, id }: Omit<Crossing, 'fields'>): boolean =>
  isShown(find(to, 'entry', id)) && !isShown(find(from, 'entry', entry));

const placesOf = ({ entities }: Opened, entry: string) =>
  entities.filter(one => one.entity === 'place' && !one.hidden && one.fields['entry']?.value === entry);

/** Made from its entry's, so that a retry links no code twice. */
const placeId = (entry: string, at: number) => `${entry.slice(0, 33)}-place${at === 0 ? '' : at}`;

/** Today's values alone: what stood there before stays where it was said. */
async function sayAnew({ store }: Ports, { from, entry, to, id, fields }: Crossing): Promise<void> {
  const now = withoutMoves(valuesOf(recordOf(from, 'entry', entry)));
  const anew: Record<string, unknown> = { ...now, ...fields, from: entry };
  const goal = String(anew['conversation']);
  if (!find(to, 'entry', id)) await store.write(creationIn(goal, 'entry', id)(anew));
  for (const [at, place] of placesOf(from, entry).entries()) {
    const made = placeId(id, at);
    if (find(to, 'place', made)) continue;
    await store.write(creationIn(goal, 'place', made)({ ...valuesOf(place), entry: id }));
  }
}

/** Where it goes to another conversation, what is left of it belongs there, too: whoever purges that one takes it along. */
async function sayWhere({ store }: Ports, { from, entry, fields }: Crossing): Promise<Folded> {
  const record = recordOf(from, 'entry', entry);
  const { conversation } = fields;
  if (conversation === undefined || record.fields['conversation']?.value === conversation) return record;
  await store.write(edit(record, { conversation }));
  return (await store.entity(record.container, 'entry', entry)) ?? record;
}

/**
 * Lets an entry go on as a new one, where those who may read the new one must not get the history of the old one. A
 * second try with the same id goes on where the first stopped.
 * @throws Problem 'not found'
 */
export async function crossEntry(ports: Ports, crossing: Crossing): Promise<void> {
  await sayAnew(ports, crossing);
  const left = await sayWhere(ports, crossing);
  // The places first: as long as the entry is there, a second try finds them.
  for (const one of [...placesOf(crossing.from, crossing.entry), left]) await ports.store.write(removal(one));
}
