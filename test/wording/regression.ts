import { features, type Heard } from '../../src/wording/features.ts';
import { drawing } from './scores.ts';

/** The features of one text: buckets and how much each counts (hits / √ all hits), as the model reads them. */
export interface Row {
  readonly at: Int32Array;
  readonly value: Float64Array;
}

export function rowOf(heard: Heard, buckets: number): Row {
  const found = features(heard, buckets);
  const counts = new Map<number, number>();
  for (const bucket of found) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  const size = Math.sqrt(found.length || 1);
  return {
    at: Int32Array.from(counts.keys()),
    value: Float64Array.from(counts.values(), count => count / size),
  };
}

export interface Line {
  readonly weights: Float64Array;
  bias: number;
}

export interface Sample {
  readonly row: Row;
  readonly isPositive: boolean;
  /** How much it counts; 0 leaves it out. */
  readonly weight: number;
}

export interface Settings {
  readonly buckets: number;
  /** Strength of the pull of every weight towards 0, a step. */
  readonly l2: number;
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
}

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

export function scoreOf({ weights, bias }: Line, { at, value }: Row): number {
  let sum = bias;
  for (let n = 0; n < at.length; n += 1) sum += (weights[at[n] as number] as number) * (value[n] as number);
  return sum;
}

function shuffled(count: number, next: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, n) => n);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}

/**
 * Logistic regression by stochastic steps with a rate of its own for every weight (AdaGrad). The same samples and settings
 * give the same line.
 */
export function fitted(samples: readonly Sample[], settings: Settings): Line {
  const { buckets, l2, rate } = settings;
  const line: Line = { weights: new Float64Array(buckets), bias: 0 };
  const power = new Float64Array(buckets).fill(1e-2);
  let biasPower = 1;
  const next = drawing(settings.seed);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (const index of shuffled(samples.length, next)) {
      const { row, isPositive, weight } = samples[index] as Sample;
      if (weight === 0) continue;
      const error = weight * (sigmoid(scoreOf(line, row)) - (isPositive ? 1 : 0));
      biasPower += error * error;
      line.bias -= (rate * error) / Math.sqrt(biasPower);
      for (let n = 0; n < row.at.length; n += 1) {
        const bucket = row.at[n] as number;
        const old = line.weights[bucket] as number;
        const slope = error * (row.value[n] as number) + l2 * old;
        power[bucket] = (power[bucket] as number) + slope * slope;
        line.weights[bucket] = old - (rate * slope) / Math.sqrt(power[bucket] as number);
      }
    }
  }
  return line;
}
