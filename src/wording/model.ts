import { features } from './features.ts';
import { type Label, labels } from './labels.ts';

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
   * One base64 text a label. Dense: a signed byte a bucket, `buckets` of them. Sparse (of any other length): for every
   * bucket with a weight, in rising order, the steps from the bucket before (the first from -1) as LEB128, unsigned, and then
   * its signed byte.
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

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesOf(base64: string): number[] {
  const bytes: number[] = [];
  let [bits, value] = [0, 0];
  for (const sign of base64.replace(/=+$/, '')) {
    value = ((value << 6) | alphabet.indexOf(sign)) & 0x3fff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >> bits) & 0xff);
  }
  return bytes;
}

function unpack(base64: string, buckets: number): Int8Array {
  const bytes = bytesOf(base64);
  if (bytes.length === buckets) return Int8Array.from(bytes, byte => (byte << 24) >> 24);
  const weights = new Int8Array(buckets);
  let bucket = -1;
  for (let at = 0; at < bytes.length; at += 1) {
    let shift = 0;
    let step = 0;
    for (; (bytes[at] as number) > 0x7f; at += 1, shift += 7) step |= ((bytes[at] as number) & 0x7f) << shift;
    bucket += step | ((bytes[at] as number) << shift);
    at += 1;
    weights[bucket] = bytes[at] as number;
  }
  return weights;
}

const nothing: Scores = { promise: 0, blame: 0, dismissive: 0, 'vague-date': 0, 'hack-as-final': 0 };

/** @throws RangeError where the data was cut or mixed up */
export function readModel(data: ModelData): Model {
  const tables = data.weights.map(text => unpack(text, data.buckets));
  if (data.buckets > 0 && tables.length !== data.labels.length) throw new RangeError('weights and labels');
  const probability = (found: readonly number[], at: number): number => {
    const table = tables[at] as Int8Array;
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
