import { bitsOfPair, pairOf } from '../../src/wording/signs.ts';
import type { Line } from './regression.ts';

/** One label's weights as they are shipped. */
export interface Packed {
  readonly scale: number;
  readonly bias: number;
  readonly text: string;
  /** The weights as the model will read them: whole steps of `scale`. */
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
    text += `${'1'.repeat(far >> 4)}0${inBits(far & 15, 4)}${inBits(step + 128, 8)}`;
    before = bucket;
  }
  return signsOf(text);
}

/** The largest weight is 127 steps. */
export function packed({ weights, bias }: Line): Packed {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127 || 1;
  const steps = Int8Array.from(weights, weight => Math.round(weight / scale));
  return { scale, bias, text: textOf(steps), steps, count: steps.filter(Boolean).length };
}

/** Marks the buckets whose weights move the most: |weight| × how strongly the samples use them. */
export function strongest(weights: Float64Array, use: Float64Array, count: number): Uint8Array {
  const power = weights.map((weight, bucket) => Math.abs(weight) * Math.sqrt(use[bucket] as number));
  const order = [...power.keys()].sort((a, b) => (power[b] as number) - (power[a] as number) || a - b);
  const kept = new Uint8Array(weights.length);
  for (const bucket of order.slice(0, count)) if ((power[bucket] as number) > 0) kept[bucket] = 1;
  return kept;
}
