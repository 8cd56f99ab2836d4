import { visibleLine } from '../../domain/visible.ts';
import type { EntryState } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { fillIn } from '../fillIn.ts';

/** What an action is about, for those who hear it out of its place. */
export function aboutEntry({ aboutEntry: words }: PaneWords, entry: EntryState, label: string): string {
  const text = visibleLine(entry.text.slice(0, 60));
  return text ? fillIn(words, label, text) : label;
}
