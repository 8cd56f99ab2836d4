/** A stretch of old lines beside a stretch of new ones, counted from 0; the ends are not part of it. */
export interface Stretch {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Keys of two versions; equal keys are equal lines. */
export interface Sides {
  readonly old: ArrayLike<number>;
  readonly next: ArrayLike<number>;
  /** How much a new line tells. */
  weight(next: number): number;
}

export interface Pair {
  readonly old: number;
  readonly next: number;
}

/** The stretches before, between and after pairs that rise on both sides. */
export function around(pairs: readonly Pair[], { oldFrom, oldTo, newFrom, newTo }: Stretch): Stretch[] {
  return [...pairs, { old: oldTo, next: newTo }].map(({ old, next }, at) => ({
    oldFrom: (pairs[at - 1]?.old ?? oldFrom - 1) + 1,
    oldTo: old,
    newFrom: (pairs[at - 1]?.next ?? newFrom - 1) + 1,
    newTo: next,
  }));
}
