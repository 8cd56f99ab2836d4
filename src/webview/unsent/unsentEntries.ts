import type { EntryState, PaneWords } from '../../protocol/call.ts';
import type { Pending } from './unsent.ts';

/** Entries on their way look like the others, so that nothing jumps when they arrive. */
export function unsentEntries(pending: readonly Pending[], words: PaneWords): readonly EntryState[] {
  return pending
    .map(({ id, as, text }) => ({ id, as, text, time: words.saving, label: words[as], places: [] }))
    .reverse();
}
