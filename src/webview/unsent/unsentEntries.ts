import type { EntryState } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { lineWord } from './shownLine.ts';
import { ownerOf, type Pending } from './unsent.ts';

/** Entries on their way look like the others, so that nothing jumps when they arrive. */
export function unsentEntries(pending: readonly Pending[], words: PaneWords): readonly EntryState[] {
  return pending
    .filter(one => one.target === null)
    .map(one => ({
      id: one.id,
      as: one.as,
      text: one.text,
      time: words.saving,
      whose: ownerOf(one),
      label: lineWord({ as: one.as, whose: ownerOf(one) }, words),
      speaker: one.speaker,
      mark: '',
      about: '',
      correction: '',
      reach: one.reach,
      hasDraft: false,
      isRemoved: false,
      isUndoable: false,
      acts: [],
      places: [],
    }))
    .reverse();
}
