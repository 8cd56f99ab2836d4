import { bitsOfPair, pairOf } from '../../src/wording/signs.ts';
import type { Line } from './regression.ts';

/** One label's weights as they are shipped. */
export interface Packed {
  /** The four sizes that a weight can have. */
  readonly sizes: readonly number[];
  readonly bias: number;
  readonly text: string;
  /** By bucket: the number of a size from 1 on, below 0 where the weight is; 0 where there is none. */
  readonly steps: Int8Array;
  readonly count: number;
}

const inBits = (number: number, bits: number): string => number.toString(2).padStart(bits, '0');

function signsOf(bits: string): string {
  const pairs = bits.match(new RegExp(`.{1,${bitsOfPair}}`, 'g')) ?? [];
  return pairs.map(pair => pairOf(Number.parseInt(pair.padEnd(bitsOfPair, '0'), 2))).join('');
}

/** The weights as the model reads them. */
export function textOf(steps: Int8Array): string {
  let [text, before] = [inBits(steps.filter(Boolean).length, 13), 0];
  for (const [bucket, step] of steps.entries()) {
    if (step === 0) continue;
    const far = bucket - before;
    const sign = step < 0 ? 1 : 0;
    text += `${'1'.repeat(far >> 5)}0${inBits(far & 31, 5)}${sign}${inBits(Math.abs(step) - 1, 2)}`;
    before = bucket;
  }
  return signsOf(text);
}

const sizeCount = 4;

const nearest = (sizes: readonly number[], value: number): number =>
  sizes.reduce(
    (best, size, at) => (Math.abs(size - value) < Math.abs((sizes[best] as number) - value) ? at : best),
    0,
  );

/** The sizes that stand for all with the least error: means of the values next to them, again and again. */
function sizesOf(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const start = (n: number) => sorted[Math.floor(((n + 0.5) / sizeCount) * sorted.length)] ?? 0;
  let sizes = Array.from({ length: sizeCount }, (_, n) => start(n));
  for (let round = 0; round < 30; round += 1) {
    const [sums, counts] = [new Float64Array(sizeCount), new Float64Array(sizeCount)];
    for (const value of sorted) {
      const at = nearest(sizes, value);
      sums[at] = (sums[at] as number) + value;
      counts[at] = (counts[at] as number) + 1;
    }
    sizes = sizes.map((size, at) => (counts[at] ? (sums[at] as number) / (counts[at] as number) : size));
  }
  return sizes;
}

/** Every weight is rounded to one of four sizes. */
export function packed({ weights, bias }: Line): Packed {
  const sizes = sizesOf([...weights].filter(weight => weight !== 0).map(Math.abs));
  const stepOf = (weight: number) =>
    weight === 0 ? 0 : Math.sign(weight) * (1 + nearest(sizes, Math.abs(weight)));
  const steps = Int8Array.from(weights, stepOf);
  return { sizes, bias, text: textOf(steps), steps, count: steps.filter(Boolean).length };
}

/** Marks the buckets whose weights move the most: |weight| × how strongly the samples use them. */
export function strongest(weights: Float64Array, use: Float64Array, count: number): Uint8Array {
  const power = weights.map((weight, bucket) => Math.abs(weight) * Math.sqrt(use[bucket] as number));
  const order = [...power.keys()].sort((a, b) => (power[b] as number) - (power[a] as number) || a - b);
  const kept = new Uint8Array(weights.length);
  for (const bucket of order.slice(0, count)) if ((power[bucket] as number) > 0) kept[bucket] = 1;
  return kept;
}
