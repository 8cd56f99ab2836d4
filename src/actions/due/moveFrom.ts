import type { Day, Instant } from '../../domain/day.ts';
import type { DueDay } from '../../domain/records/due.ts';
import { requireText } from '../../domain/records/entry.ts';

export interface DateMove {
  readonly day: Day;
  /** The new date in the words it was agreed in. */
  readonly words: string;
  /** Why, for ourselves. */
  readonly reason: string;
  /** Why, as the customer reads it. */
  readonly wordsForThem?: string | undefined;
  /** Whether they know already. */
  readonly told?: boolean | undefined;
}

/** How a date that is left for another one is kept. @throws Problem 'too long' */
export function moveFrom(from: DueDay, move: DateMove, at: Instant) {
  const { day, words, reason, wordsForThem = '', told = false } = move;
  const theirs = wordsForThem.trim();
  if (theirs !== '') requireText(theirs);
  return { from, to: { day, words }, reason, wordsForThem: theirs, told, ...(told && { toldAt: at }), at };
}
