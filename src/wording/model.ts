import { features, type Heard } from './features.ts';
import type { Label } from './labels.ts';
import { bitReader } from './signs.ts';

/** What the training script writes into modelData.ts. */
export interface ModelData {
  /** How many buckets features are hashed into; 0 is a model that knows nothing. */
  readonly buckets: number;
  /** Their order is the order of everything below. */
  readonly labels: readonly Label[];
  /** By label, the four sizes that a weight can have. */
  readonly sizes: readonly (readonly number[])[];
  readonly bias: readonly number[];
  /** The least probability at which a label is shown. */
  readonly thresholds: readonly number[];
  /**
   * One text a label, in bits as signs.ts reads them: how many buckets have a weight, in 13 bits; then for each of them, in
   * rising order, the steps from the bucket before (the first from 0) as so many times 32 in ones, a nought and 5 bits, then
   * 1 bit that is set where the weight is below nought, and the number of its size in 2 bits.
   */
  readonly weights: readonly string[];
}

/** Log odds by label. */
export type Odds = ReadonlyMap<Label, number>;

export interface Model {
  /** The log odds of each label, bias + sum of weights / √ number of features; none where the model knows nothing. */
  odds(heard: Heard): Odds;
  /** Of the labels asked for, those whose log odds reach their threshold: by how much they are above it. */
  margins(odds: Odds, among: readonly Label[]): Odds;
}

/** The weights of all labels, bucket by bucket. */
interface Weights {
  /** By bucket: which row is its; row 0 has no weight. */
  readonly rows: Uint16Array;
  /** Row after row, for every label: 0, or the number of a size from 1 on, which is below nought where the weight is. */
  readonly steps: Int8Array;
}

/** Tells of every weight of a label its bucket and its step. */
function readLabel(text: string, tell: (bucket: number, step: number) => void): void {
  const read = bitReader(text);
  let bucket = 0;
  for (let rest = text === '' ? 0 : read(13); rest > 0; rest -= 1) {
    while (read(1) === 1) bucket += 32;
    bucket += read(5);
    const sign = read(1) === 1 ? -1 : 1;
    tell(bucket, sign * (1 + read(2)));
  }
}

function weightsIn({ buckets, labels: all, weights }: ModelData): Weights {
  const rows = new Uint16Array(buckets);
  const steps = all.map(() => 0);
  for (const [label, text] of weights.entries()) {
    readLabel(text, (bucket, step) => {
      if (rows[bucket] === 0) {
        rows[bucket] = steps.length / all.length;
        for (const _ of all) steps.push(0);
      }
      steps[(rows[bucket] as number) * all.length + label] = step;
    });
  }
  return { rows, steps: Int8Array.from(steps) };
}

/** How many sizes a weight can have. */
const sizeCount = 4;

/** By label and step, from the lowest on: the weight. */
const valuesOf = ({ sizes }: ModelData): number[][] =>
  sizes.map(four => [...four.map(size => -size).reverse(), 0, ...four]);

const silent: Odds = new Map();
const logOdds = (probability: number): number => Math.log(probability / (1 - probability));

/**
 * The weights are read when they are first asked for.
 *
 * @throws RangeError where the data was cut or mixed up
 */
export function readModel(data: ModelData): Model {
  if (data.buckets > 0 && data.weights.length !== data.labels.length)
    throw new RangeError('weights and labels');
  const count = data.labels.length;
  const values = valuesOf(data);
  let known: Weights | undefined;
  const oddsOf = (heard: Heard): number[] => {
    known ??= weightsIn(data);
    const { rows, steps } = known;
    const found = features(heard, data.buckets);
    const sums = data.labels.map(() => 0);
    for (const bucket of found) {
      const row = (rows[bucket] as number) * count;
      for (let at = 0; row > 0 && at < count; at += 1) {
        const value = (values[at] as number[])[sizeCount + (steps[row + at] as number)] as number;
        sums[at] = (sums[at] as number) + value;
      }
    }
    return sums.map((sum, at) => (data.bias[at] ?? 0) + sum / Math.sqrt(found.length || 1));
  };
  const odds = (heard: Heard): Odds => {
    if (data.buckets === 0) return silent;
    const all = oddsOf(heard);
    return new Map(data.labels.map((label, at) => [label, all[at] as number]));
  };
  const least = new Map(data.labels.map((label, at) => [label, logOdds(data.thresholds[at] as number)]));
  const margins = (found: Odds, among: readonly Label[]): Odds => {
    const above = [...found].map(([label, one]) => [label, one - (least.get(label) ?? 0)] as const);
    const shown = above.filter(([label, margin]) => margin >= 0 && among.includes(label));
    return shown.length === 0 ? silent : new Map(shown);
  };
  return { odds, margins };
}
