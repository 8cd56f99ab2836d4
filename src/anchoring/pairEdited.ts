import { squeezed, weightOf } from './lines.ts';
import { likeness } from './similarity.ts';
import { wordsOf } from './words.ts';

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
const most = 40_000;

interface Likeness {
  readonly old: readonly Line[];
  readonly next: readonly Line[];
  readonly limit: number;
  /** The same lines without white space. */
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** Lines of which one is far longer share too little, whatever stands in them. */
function mayBeAlike(left: number, right: number, limit: number): boolean {
  return (2 * Math.min(left, right)) / (left + right) >= limit * 0.7;
}

/** The share of each old line in each new one, row by row; 0 below the limit. */
function shares({ old, next, limit, ours, theirs }: Likeness): Float64Array {
  const table = new Float64Array(old.length * next.length);
  for (let row = 0; row < old.length; row += 1) {
    const own = ours[row] as string;
    const { text } = old[row] as Line;
    for (let at = 0; at < next.length; at += 1) {
      const other = theirs[at] as string;
      if (own === other) table[row * next.length + at] = 1;
      else if (mayBeAlike(own.length, other.length, limit)) {
        const words = wordsOf((next[at] as Line).text);
        table[row * next.length + at] = likeness(wordsOf(text), words, limit);
      }
    }
  }
  return table;
}

/** The best sum of what is kept, up to each old and new line. */
function sums({ old, next, ours, theirs }: Likeness, table: Float64Array): Float64Array {
  const width = next.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const weights = theirs.map(weightOf);
  for (let row = 1; row <= old.length; row += 1) {
    const own = weightOf(ours[row - 1] as string);
    for (let at = 1; at < width; at += 1) {
      const share = table[(row - 1) * next.length + at - 1] as number;
      const weight = Math.min(own, weights[at - 1] as number);
      const paired = share > 0 ? (best[(row - 1) * width + at - 1] as number) + share * weight : 0;
      const [up, left] = [best[(row - 1) * width + at] as number, best[row * width + at - 1] as number];
      best[row * width + at] = Math.max(paired, up, left);
    }
  }
  return best;
}

/**
 * Pairs lines with those they were edited into, in order, so that as much as possible is kept.
 * @param limit how much of a line must be left, 0 to 1
 */
export function pairEdited(old: readonly Line[], next: readonly Line[], limit: number): readonly Edited[] {
  if (old.length === 0 || next.length === 0 || old.length * next.length > most) return [];
  const bare = ({ text }: Line) => squeezed(text);
  const given = { old, next, limit, ours: old.map(bare), theirs: next.map(bare) };
  const table = shares(given);
  const best = sums(given, table);
  const width = next.length + 1;
  const pairs: Edited[] = [];
  let [row, at] = [old.length, next.length];
  let below = { row: 0, at: 0 };
  while (row > 0 && at > 0) {
    const here = best[row * width + at] as number;
    if (here === best[(row - 1) * width + at]) row -= 1;
    else if (here === best[row * width + at - 1]) at -= 1;
    else {
      const share = table[(row - 1) * next.length + at - 1] as number;
      // Beside the line below it where that is as good: lines stay together.
      const isBeside = below.row === row + 1 && table[(row - 1) * next.length + below.at - 2] === share;
      below = { row, at: isBeside ? below.at - 1 : at };
      pairs.push({ once: (old[row - 1] as Line).line, now: (next[below.at - 1] as Line).line, share });
      row -= 1;
      at -= 1;
    }
  }
  return pairs.reverse();
}
