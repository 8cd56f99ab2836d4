import { features } from './features.ts';
import { type Label, labels } from './labels.ts';
import { bitReader } from './signs.ts';

/** What the training script writes into modelData.ts. */
export interface ModelData {
  /** How many buckets features are hashed into; 0 is a model that knows nothing. */
  readonly buckets: number;
  /** Their order is the order of everything below. */
  readonly labels: readonly Label[];
  /** What one step of a weight is worth. */
  readonly scale: readonly number[];
  readonly bias: readonly number[];
  /** The least probability at which a label is shown. */
  readonly thresholds: readonly number[];
  /**
   * One text a label, in bits as signs.ts reads them: how many buckets have a weight, in 13 bits; then for each of them, in
   * rising order, the steps from the bucket before (the first from 0) as so many times 16 in ones, a nought and 4 bits, and
   * its weight + 128 in 8 bits.
   */
  readonly weights: readonly string[];
}

export type Scores = Readonly<Record<Label, number>>;

export interface Model {
  /** How probable each label is for one sentence, 0 to 1: sigmoid(bias + scale × sum of weights / √ number of features). */
  scores(sentence: string): Scores;
  /** The labels, of those asked for, whose probability reaches their threshold. */
  labelsOf(sentence: string, among?: readonly Label[]): Label[];
}

function weightsIn(text: string, buckets: number): Int8Array {
  const weights = new Int8Array(buckets);
  const read = bitReader(text);
  let bucket = 0;
  for (let rest = text === '' ? 0 : read(13); rest > 0; rest -= 1) {
    while (read(1) === 1) bucket += 16;
    bucket += read(4);
    weights[bucket] = read(8) - 128;
  }
  return weights;
}

const nothing: Scores = { promise: 0, blame: 0, dismissive: 0, 'vague-date': 0, 'hack-as-final': 0 };

/**
 * The weights of a label are read when it is first asked for: most texts ask for few.
 *
 * @throws RangeError where the data was cut or mixed up
 */
export function readModel(data: ModelData): Model {
  const tables: (Int8Array | undefined)[] = [];
  if (data.buckets > 0 && data.weights.length !== data.labels.length)
    throw new RangeError('weights and labels');
  const probability = (found: readonly number[], at: number): number => {
    const table = tables[at] ?? weightsIn(data.weights[at] ?? '', data.buckets);
    tables[at] = table;
    let sum = 0;
    for (const bucket of found) sum += table[bucket] as number;
    const value = (data.bias[at] ?? 0) + ((data.scale[at] ?? 0) * sum) / Math.sqrt(found.length || 1);
    return 1 / (1 + Math.exp(-value));
  };
  const scores = (sentence: string): Scores => {
    if (data.buckets === 0) return nothing;
    const found = features(sentence, data.buckets);
    const all = data.labels.map((label, at) => [label, probability(found, at)]);
    return { ...nothing, ...(Object.fromEntries(all) as Partial<typeof nothing>) };
  };
  const labelsOf = (sentence: string, among: readonly Label[] = labels): Label[] => {
    if (data.buckets === 0 || among.length === 0) return [];
    const found = features(sentence, data.buckets);
    const isReached = (label: Label) => {
      const at = data.labels.indexOf(label);
      return at >= 0 && probability(found, at) >= (data.thresholds[at] ?? 2);
    };
    return among.filter(isReached);
  };
  return { scores, labelsOf };
}
