import type { Item, Label } from './items.ts';

/** How probable the model holds one label of one item, and whether it stands there; optional ones are left out before. */
export interface Guess {
  readonly probability: number;
  readonly isRight: boolean;
}

export interface Quality {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const guessesOf = (items: readonly Item[], probabilities: readonly number[], label: Label): Guess[] =>
  items.flatMap((item, at) =>
    item.optional?.includes(label)
      ? []
      : [{ probability: probabilities[at] as number, isRight: item.labels.includes(label) }],
  );

export function qualityAt(guesses: readonly Guess[], threshold: number): Quality {
  const shown = guesses.filter(guess => guess.probability >= threshold);
  const hits = shown.filter(guess => guess.isRight).length;
  const all = guesses.filter(guess => guess.isRight).length;
  const precision = shown.length === 0 ? 1 : hits / shown.length;
  const recall = all === 0 ? 1 : hits / all;
  const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { threshold, precision, recall, f1 };
}

/** The threshold with the best F1 among those with at least this precision; a lone lucky guess does not count. */
export function bestAt(guesses: readonly Guess[], leastPrecision: number): Quality {
  const order = guesses.toSorted((a, b) => b.probability - a.probability);
  const all = order.filter(guess => guess.isRight).length;
  let hits = 0;
  let best: Quality = { threshold: 1.01, precision: 1, recall: 0, f1: 0 };
  for (const [at, guess] of order.entries()) {
    if (guess.isRight) hits += 1;
    if (order[at + 1]?.probability === guess.probability || at < 9) continue;
    const [precision, recall] = [hits / (at + 1), hits / all];
    const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    if (precision >= leastPrecision && f1 > best.f1)
      best = { threshold: guess.probability, precision, recall, f1 };
  }
  return best;
}

export interface Bin {
  readonly from: number;
  readonly count: number;
  /** The mean of what was guessed and the share that was right. */
  readonly guessed: number;
  readonly right: number;
}

/** Reliability: what was guessed against what was so, in ten steps of probability. */
export const calibration = (guesses: readonly Guess[]): Bin[] =>
  Array.from({ length: 10 }, (_, step) => {
    const here = guesses.filter(({ probability: p }) => Math.min(9, Math.floor(p * 10)) === step);
    const share = (sum: number) => (here.length === 0 ? 0 : sum / here.length);
    return {
      from: step / 10,
      count: here.length,
      guessed: share(here.reduce((sum, guess) => sum + guess.probability, 0)),
      right: share(here.filter(guess => guess.isRight).length),
    };
  });

/** The mean distance between guessed and right, weighed by the number of guesses. */
export const calibrationError = (guesses: readonly Guess[]): number =>
  calibration(guesses).reduce((sum, bin) => sum + bin.count * Math.abs(bin.guessed - bin.right), 0) /
  guesses.length;

/** Cohen's kappa of two passes over the same items: agreement beyond chance, 1 is complete. */
export function kappa(pairs: readonly (readonly [boolean, boolean])[]): number {
  const share = (holds: (pair: readonly [boolean, boolean]) => boolean) =>
    pairs.filter(holds).length / pairs.length;
  const [one, two] = [share(([first]) => first), share(([, second]) => second)];
  const chance = one * two + (1 - one) * (1 - two);
  return chance === 1 ? 1 : (share(([first, second]) => first === second) - chance) / (1 - chance);
}
