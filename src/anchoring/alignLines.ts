import { alignRest } from './alignRest.ts';
import { heaviestRising } from './rising.ts';
import { around, type Pair, type Sides, type Stretch } from './stretch.ts';

/** Where each key stands in the stretch; -1 where it stands more than once. */
function positions(keys: ArrayLike<number>, from: number, to: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const key = keys[at] as number;
    found.set(key, found.has(key) ? -1 : at);
  }
  return found;
}

function uniquePairs({ old, next, weight }: Sides, stretch: Stretch) {
  const inNew = positions(next, stretch.newFrom, stretch.newTo);
  return [...positions(old, stretch.oldFrom, stretch.oldTo)].flatMap(([key, at]) => {
    const other = inNew.get(key) ?? -1;
    return at >= 0 && other >= 0 ? [{ old: at, next: other, weight: weight(other) }] : [];
  });
}

/** Equal lines at both ends of a stretch are the same ones. @returns what is left between them */
function pairEnds({ old, next }: Sides, pairs: Int32Array, stretch: Stretch): Stretch {
  let { oldFrom, oldTo, newFrom, newTo } = stretch;
  const isLeft = () => oldFrom < oldTo && newFrom < newTo;
  while (isLeft() && old[oldFrom] === next[newFrom]) pairs[oldFrom++] = newFrom++;
  while (isLeft() && old[oldTo - 1] === next[newTo - 1]) pairs[--oldTo] = --newTo;
  return { oldFrom, oldTo, newFrom, newTo };
}

const isEmpty = ({ oldFrom, oldTo, newFrom, newTo }: Stretch) => oldFrom >= oldTo || newFrom >= newTo;

/**
 * A patience diff by weight: lines that stand once on both sides hold it, equal neighbours follow, and what is left
 * is paired in runs.
 * @returns for each old line the new line that is the same one, or -1, both counted from 0
 */
export function alignLines(
  old: ArrayLike<number>,
  next: ArrayLike<number>,
  weight: Sides['weight'] = () => 1,
): Int32Array {
  const sides = { old, next, weight };
  const pairs = new Int32Array(old.length).fill(-1);
  const keep = (some: readonly Pair[]) => {
    for (const one of some) pairs[one.old] = one.next;
  };
  const waiting: Stretch[] = [{ oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: next.length }];
  for (let stretch = waiting.pop(); stretch; stretch = waiting.pop()) {
    const middle = pairEnds(sides, pairs, stretch);
    if (isEmpty(middle)) continue;
    const rising = heaviestRising(uniquePairs(sides, middle));
    keep(rising.length > 0 ? rising : alignRest(sides, middle));
    if (rising.length > 0) waiting.push(...around(rising, middle));
  }
  return pairs;
}
