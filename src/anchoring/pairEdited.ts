import { similarity } from './similarity.ts';

export interface Line {
  readonly line: number;
  readonly text: string;
}

/** A line and the one it became. */
export interface Edited {
  readonly once: number;
  readonly now: number;
  /** How much of it is left, 0 to 1. */
  readonly share: number;
}

/** More comparisons than these are not worth their time. */
const most = 3600;

interface Best {
  readonly sum: number;
  readonly pairs: readonly Edited[];
}

const nothing: Best = { sum: 0, pairs: [] };

/**
 * Pairs lines with those they were edited into, in order, so that as much as possible is kept.
 * @param limit how much of a line must be left, 0 to 1
 */
export function pairEdited(old: readonly Line[], next: readonly Line[], limit: number): readonly Edited[] {
  if (old.length * next.length > most) return [];
  let above: readonly Best[] = [];
  for (const { line: once, text } of old) {
    const row = [nothing];
    for (const [at, { line: now, text: other }] of next.entries()) {
      const share = similarity(text, other);
      const before = above[at] ?? nothing;
      const paired =
        share >= limit
          ? { sum: before.sum + share * text.length, pairs: [...before.pairs, { once, now, share }] }
          : nothing;
      const skipped = [above[at + 1] ?? nothing, row[at] ?? nothing];
      row.push(skipped.reduce((best, one) => (one.sum > best.sum ? one : best), paired));
    }
    above = row;
  }
  return above.at(-1)?.pairs ?? [];
}
