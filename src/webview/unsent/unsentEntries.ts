import type { EntryState } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import type { Pending } from './unsent.ts';

/** Entries on their way look like the others, so that nothing jumps when they arrive. */
export function unsentEntries(pending: readonly Pending[], words: PaneWords): readonly EntryState[] {
  return pending
    .filter(one => one.target === null)
    .map(({ id, as, text, speaker, reach }) => ({
      id,
      as,
      text,
      time: words.saving,
      label: words.kinds[as],
      speaker,
      mark: '',
      about: '',
      correction: '',
      reach,
      hasDraft: false,
      isRemoved: false,
      isUndoable: false,
      acts: [],
      places: [],
    }))
    .reverse();
}
