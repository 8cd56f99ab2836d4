import { alignRest } from './alignRest.ts';
import { heaviestRising } from './rising.ts';
import { around, type Pair, type Sides, type Stretch } from './stretch.ts';

const [missing, several] = [-1, -2];

/** A table of keys, with the place of each on both sides. */
class Places {
  readonly #mask: number;
  readonly #keys: Float64Array;
  readonly #old: Int32Array;
  readonly #next: Int32Array;

  constructor(lines: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * lines + 2));
    this.#mask = size - 1;
    this.#keys = new Float64Array(size);
    this.#old = new Int32Array(size).fill(missing);
    this.#next = new Int32Array(size).fill(missing);
  }

  #slot(key: number): number {
    let slot = (key ^ (key >>> 15)) & this.#mask;
    while (this.#keys[slot] !== key && (this.#old[slot] !== missing || this.#next[slot] !== missing))
      slot = (slot + 1) & this.#mask;
    return slot;
  }

  putOld(key: number, at: number): void {
    const slot = this.#slot(key);
    this.#keys[slot] = key;
    this.#old[slot] = this.#old[slot] === missing ? at : several;
  }

  putNext(key: number, at: number): void {
    const slot = this.#slot(key);
    this.#keys[slot] = key;
    this.#next[slot] = this.#next[slot] === missing ? at : several;
  }

  /** Where a key stands on the new side that stands once on both; else a negative number. */
  pairOf(key: number): number {
    const slot = this.#slot(key);
    return (this.#old[slot] as number) < 0 ? missing : (this.#next[slot] as number);
  }
}

function uniquePairs({ old, next, weight }: Sides, { oldFrom, oldTo, newFrom, newTo }: Stretch) {
  const places = new Places(oldTo - oldFrom + newTo - newFrom);
  for (let at = oldFrom; at < oldTo; at += 1) places.putOld(old[at] as number, at);
  for (let at = newFrom; at < newTo; at += 1) places.putNext(next[at] as number, at);
  const pairs = [];
  for (let at = oldFrom; at < oldTo; at += 1) {
    const other = places.pairOf(old[at] as number);
    if (other >= 0) pairs.push({ old: at, next: other, weight: weight(other) });
  }
  return pairs;
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
