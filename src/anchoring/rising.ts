import type { Pair } from './stretch.ts';

interface Weighed extends Pair {
  readonly weight: number;
}

/** The best of all entries below a place, with insertion: a tree of partial maxima. */
class Best {
  readonly #sums: Float64Array;
  readonly #last: Int32Array;

  constructor(size: number) {
    this.#sums = new Float64Array(size + 1);
    this.#last = new Int32Array(size + 1).fill(-1);
  }

  below(place: number): { readonly sum: number; readonly last: number } {
    let [sum, last] = [0, -1];
    for (let at = place; at > 0; at -= at & -at) {
      if ((this.#sums[at] as number) > sum)
        [sum, last] = [this.#sums[at] as number, this.#last[at] as number];
    }
    return { sum, last };
  }

  put(place: number, sum: number, last: number): void {
    for (let at = place; at < this.#sums.length; at += at & -at) {
      if ((this.#sums[at] as number) >= sum) continue;
      this.#sums[at] = sum;
      this.#last[at] = last;
    }
  }
}

/** Of pairs in the order of their old lines those that stand in one order on both sides and together weigh most. */
export function heaviestRising(pairs: readonly Weighed[]): Pair[] {
  const places = new Map(
    [...pairs].sort((left, right) => left.next - right.next).map((one, at) => [one, at + 1]),
  );
  const best = new Best(pairs.length);
  const before = new Int32Array(pairs.length);
  for (const [at, pair] of pairs.entries()) {
    const place = places.get(pair) as number;
    const { sum, last } = best.below(place - 1);
    before[at] = last;
    best.put(place, sum + pair.weight, at);
  }
  const rising: Pair[] = [];
  for (let at = best.below(pairs.length).last; at >= 0; at = before[at] as number)
    rising.push(pairs[at] as Pair);
  return rising.reverse();
}
