import { type Words, wordReader } from './words.ts';

/** What both have at most, in whatever order. */
function shared(left: Words, right: Words): number {
  const counts = new Map<number, number>();
  for (const id of left.ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  let sum = 0;
  for (let at = 0; at < right.ids.length; at += 1) {
    const id = right.ids[at] as number;
    const count = counts.get(id) ?? 0;
    if (count === 0) continue;
    counts.set(id, count - 1);
    sum += right.weights[at] as number;
  }
  return sum;
}

/** The weight of the longest sequence of words that both lines have. */
function common(left: Words, right: Words): number {
  let above = new Float64Array(right.ids.length + 1);
  let row = new Float64Array(right.ids.length + 1);
  for (let from = 0; from < left.ids.length; from += 1) {
    const [id, weight] = [left.ids[from], left.weights[from] as number];
    for (let at = 0; at < right.ids.length; at += 1) {
      const paired = id === right.ids[at] ? (above[at] as number) + weight : 0;
      row[at + 1] = Math.max(paired, above[at + 1] as number, row[at] as number);
    }
    [above, row] = [row, above];
  }
  return above[right.ids.length] as number;
}

/** @param least below this the answer is 0, sooner @returns 0 for lines that share nothing, 1 for equal ones */
export function likeness(left: Words, right: Words, least = 0): number {
  const all = left.all + right.all;
  if (all === 0) return 1;
  const bounds = [() => Math.min(left.all, right.all), () => shared(left, right), () => common(left, right)];
  let share = 0;
  for (const bound of bounds) {
    share = (2 * bound()) / all;
    if (share < least) return 0;
  }
  return share;
}

/** How alike two lines are, by their words in order: 0 to 1; white space does not count. */
export function similarity(left: string, right: string): number {
  const read = wordReader();
  return likeness(read(left), read(right));
}
