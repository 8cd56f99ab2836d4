import type { EntryChange } from '../../../actions/entries/editEntry.ts';
import type { Entry } from '../../../domain/records/conversation.ts';
import type { DueDay } from '../../../domain/records/due.ts';
import { whoseIs } from '../../../domain/records/entry.ts';
import type { EditTarget } from '../../../protocol/callKinds.ts';

type Before = Pick<Entry, 'kind' | 'text' | 'due' | 'speaker' | 'asks' | 'owes'> | undefined;

/** What kind an entry is from now on and whose, where that was chosen while it was changed. */
function lineIn({ kind, whose = 'us', isTurned }: EditTarget): EntryChange {
  if (!isTurned || !kind) return {};
  if (kind === 'question') return { kind, asks: whose };
  return kind === 'promise' ? { kind, owes: whose } : { kind };
}

/** A name that was given as one side's goes with that side; who is named for a decision made it, whoever spoke. */
function unnamed(before: Before, change: EntryChange): EntryChange {
  const { kind } = change;
  const isOfSide = before !== undefined && before.kind !== 'note' && before.kind !== 'decision';
  if (!before?.speaker || !isOfSide || !kind || kind === 'decision') return {};
  const { asks, owes } = { ...before, ...change };
  const now = whoseIs({ kind, asks: asks ?? undefined, owes: owes ?? undefined });
  return now === whoseIs(before) ? {} : { speaker: null };
}

/** Whether it is a promise once it is saved, whose words may name a day. */
export const isPromiseThen = (target: EditTarget, before: Before): boolean =>
  (lineIn(target).kind ?? before?.kind) === 'promise';

interface Rewriting {
  readonly before: Before;
  readonly target: EditTarget;
  readonly text: string;
  /** The day that the text names, of a promise. */
  readonly due: DueDay | undefined;
}

/** What of an entry changes when the text of the field becomes its next version. */
export function rewritten({ before, target, text, due }: Rewriting): EntryChange {
  // A day that was set by hand stays until other words name another.
  const hasOwnDay = before?.kind === 'promise' || before?.due !== undefined;
  const isNamedNow = due && !(hasOwnDay && before?.text.includes(due.words));
  const line = lineIn(target);
  return { text, ...line, ...unnamed(before, line), ...(isNamedNow && { due }) };
}
