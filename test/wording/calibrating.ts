import type { Guess } from './figures.ts';
import { sigmoid } from './regression.ts';

/** Two numbers that make probabilities mean what they say: sigmoid(slope × log odds + shift). */
export interface Correction {
  readonly slope: number;
  readonly shift: number;
}

const logOdds = (probability: number): number => {
  const held = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(held / (1 - held));
};

export const corrected = ({ slope, shift }: Correction, probability: number): number =>
  sigmoid(slope * logOdds(probability) + shift);

/** Platt's correction by Newton's steps; it keeps the order of the guesses. */
export function correctionOf(guesses: readonly Guess[]): Correction {
  let [slope, shift] = [1, 0];
  for (let step = 0; step < 30; step += 1) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-6, 0, 1e-6];
    for (const { probability, isRight } of guesses) {
      const odds = logOdds(probability);
      const guessed = sigmoid(slope * odds + shift);
      const [error, weight] = [guessed - (isRight ? 1 : 0), guessed * (1 - guessed)];
      a += error * odds;
      b += error;
      aa += weight * odds * odds;
      ab += weight * odds;
      bb += weight;
    }
    const size = aa * bb - ab * ab;
    slope -= (bb * a - ab * b) / size;
    shift -= (aa * b - ab * a) / size;
  }
  return { slope, shift };
}
