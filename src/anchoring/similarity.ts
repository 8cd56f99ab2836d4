import { type Words, wordsOf } from './words.ts';

/** What both have at most, in whatever order. */
function shared(left: Words, right: Words): number {
  let [sum, at, beside] = [0, 0, 0];
  while (at < left.sorted.length && beside < right.sorted.length) {
    const [own, other] = [left.sorted[at] as number, right.sorted[beside] as number];
    if (own === other) sum += right.sortedWeights[beside] as number;
    if (own <= other) at += 1;
    if (own >= other) beside += 1;
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
  const enough = (least * all) / 2;
  if (Math.min(left.all, right.all) < enough || shared(left, right) < enough) return 0;
  const share = (2 * common(left, right)) / all;
  return share < least ? 0 : share;
}

/** How alike two lines are, by their words in order: 0 to 1; white space does not count. */
export function similarity(left: string, right: string): number {
  return likeness(wordsOf(left), wordsOf(right));
}
