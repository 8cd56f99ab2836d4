/** A stretch of old lines beside a stretch of new ones; the ends are not part of it. */
interface Stretch {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

interface Pair {
  readonly old: number;
  readonly next: number;
}

interface Sides {
  readonly old: readonly number[];
  readonly next: readonly number[];
}

/** Where each value stands in the stretch; -1 where it stands more than once. */
function positions(lines: readonly number[], from: number, to: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const line = lines[at] as number;
    found.set(line, found.has(line) ? -1 : at);
  }
  return found;
}

function uniquePairs({ old, next }: Sides, stretch: Stretch): Pair[] {
  const inNew = positions(next, stretch.newFrom, stretch.newTo);
  return [...positions(old, stretch.oldFrom, stretch.oldTo)].flatMap(([line, at]) => {
    const other = inNew.get(line) ?? -1;
    return at >= 0 && other >= 0 ? [{ old: at, next: other }] : [];
  });
}

/** The first of the piles whose top is not below `next`. */
function pileFor(tops: readonly Pair[], next: number): number {
  let [low, high] = [0, tops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] as Pair).next < next) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The most pairs that stand in the same order on both sides. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const tops: Pair[] = [];
  const before = new Map<Pair, Pair | undefined>();
  for (const pair of pairs) {
    const pile = pileFor(tops, pair.next);
    before.set(pair, tops[pile - 1]);
    tops[pile] = pair;
  }
  const rising: Pair[] = [];
  for (let pair = tops.at(-1); pair; pair = before.get(pair)) rising.push(pair);
  return rising.reverse();
}

/** Equal lines at both ends of a stretch are the same ones. @returns what is left between them */
function pairEnds(lines: Sides, pairs: Int32Array, stretch: Stretch): Stretch {
  let { oldFrom, oldTo, newFrom, newTo } = stretch;
  const isLeft = () => oldFrom < oldTo && newFrom < newTo;
  while (isLeft() && lines.old[oldFrom] === lines.next[newFrom]) pairs[oldFrom++] = newFrom++;
  while (isLeft() && lines.old[oldTo - 1] === lines.next[newTo - 1]) pairs[--oldTo] = --newTo;
  return { oldFrom, oldTo, newFrom, newTo };
}

/** The stretches before, between and after some pairs. */
function around(pairs: readonly Pair[], { oldFrom, oldTo, newFrom, newTo }: Stretch): Stretch[] {
  return [...pairs, { old: oldTo, next: newTo }].map(({ old, next }, at) => ({
    oldFrom: (pairs[at - 1]?.old ?? oldFrom - 1) + 1,
    oldTo: old,
    newFrom: (pairs[at - 1]?.next ?? newFrom - 1) + 1,
    newTo: next,
  }));
}

/**
 * A patience diff: lines that stand once on both sides hold it, equal neighbours follow.
 * @returns for each old line the new line that is the same one, or -1
 */
export function alignLines(old: readonly number[], next: readonly number[]): Int32Array {
  const lines = { old, next };
  const pairs = new Int32Array(old.length).fill(-1);
  const waiting: Stretch[] = [{ oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: next.length }];
  for (let stretch = waiting.pop(); stretch; stretch = waiting.pop()) {
    const middle = pairEnds(lines, pairs, stretch);
    const rising = longestRising(uniquePairs(lines, middle));
    for (const pair of rising) pairs[pair.old] = pair.next;
    if (rising.length > 0) waiting.push(...around(rising, middle));
  }
  return pairs;
}
