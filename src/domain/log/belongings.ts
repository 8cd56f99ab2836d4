import type { Folded } from './folded.ts';

const winning = ({ fields }: Folded, name: string): unknown => fields[name]?.value;

/** An entry that is only mine is so for life: its create says it. */
const isMineAlone = (one: Folded) => one.entity === 'entry' && winning(one, 'reach') === 'me';

const placesOf = (entries: ReadonlySet<string>, entities: readonly Folded[]) =>
  entities.filter(one => one.entity === 'place' && entries.has(String(winning(one, 'entry'))));

function isOwn(conversation: string, one: Folded): boolean {
  if (one.entity === 'place') return false;
  if (one.entity === 'conversation') return one.id === conversation;
  const named = winning(one, 'conversation');
  return named === undefined ? one.container === `conversation/${conversation}` : named === conversation;
}

/**
 * What belongs to a conversation now, wherever it was made: its record, what stands in it, and the places of
 * its entries. Deleted records belong to it too.
 * @param entities those of the containers it was made in or filled from
 */
export function belongingsOf(conversation: string, entities: readonly Folded[]): Folded[] {
  const own = new Set(entities.filter(one => isOwn(conversation, one)));
  return [...own, ...placesOf(new Set([...own].map(one => one.id)), entities)];
}

/** The entries that never leave this device, and their places. */
export function minesIn(entities: readonly Folded[]): Folded[] {
  const mine = entities.filter(isMineAlone);
  return [...mine, ...placesOf(new Set(mine.map(one => one.id)), entities)];
}
