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

export type Scores = Readonly<Record<Label, number>>;

export interface Model {
  /** How probable each label is for one sentence, 0 to 1: sigmoid(bias + sum of weights / √ number of features). */
  scores(heard: Heard): Scores;
  /** By label, of those asked for: by how much its log odds are above those of its threshold. */
  margins(heard: Heard, among: readonly Label[]): ReadonlyMap<Label, number>;
}

/** By bucket: the number of a size from 1 on, below nought where the weight is; 0 where there is none. */
function weightsIn(text: string, buckets: number): Int8Array {
  const weights = new Int8Array(buckets);
  const read = bitReader(text);
  let bucket = 0;
  for (let rest = text === '' ? 0 : read(13); rest > 0; rest -= 1) {
    while (read(1) === 1) bucket += 32;
    bucket += read(5);
    const sign = read(1) === 1 ? -1 : 1;
    weights[bucket] = sign * (1 + read(2));
  }
  return weights;
}

const nothing: Scores = { promise: 0, blame: 0, dismissive: 0, 'vague-date': 0, 'hack-as-final': 0 };
const logOdds = (probability: number): number => Math.log(probability / (1 - probability));

/**
 * The weights of a label are read when it is first asked for: most texts ask for few.
 *
 * @throws RangeError where the data was cut or mixed up
 */
export function readModel(data: ModelData): Model {
  const tables: (Int8Array | undefined)[] = [];
  if (data.buckets > 0 && data.weights.length !== data.labels.length)
    throw new RangeError('weights and labels');
  const oddsOf = (found: readonly number[], at: number): number => {
    const table = tables[at] ?? weightsIn(data.weights[at] ?? '', data.buckets);
    tables[at] = table;
    const sizes = data.sizes[at] ?? [];
    let sum = 0;
    for (const bucket of found) {
      const weight = table[bucket] as number;
      if (weight !== 0) sum += Math.sign(weight) * (sizes[Math.abs(weight) - 1] ?? 0);
    }
    return (data.bias[at] ?? 0) + sum / Math.sqrt(found.length || 1);
  };
  const scores = (heard: Heard): Scores => {
    if (data.buckets === 0) return nothing;
    const found = features(heard, data.buckets);
    const all = data.labels.map((label, at) => [label, 1 / (1 + Math.exp(-oddsOf(found, at)))]);
    return { ...nothing, ...(Object.fromEntries(all) as Partial<typeof nothing>) };
  };
  const margins = (heard: Heard, among: readonly Label[]): ReadonlyMap<Label, number> => {
    const known = among.filter(label => data.labels.includes(label));
    if (data.buckets === 0 || known.length === 0) return new Map();
    const found = features(heard, data.buckets);
    const marginOf = (label: Label): number => {
      const at = data.labels.indexOf(label);
      return oddsOf(found, at) - logOdds(data.thresholds[at] as number);
    };
    return new Map(known.map(label => [label, marginOf(label)]));
  };
  return { scores, margins };
}
