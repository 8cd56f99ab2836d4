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

function stepBytes(step: number): number[] {
  const bytes: number[] = [];
  let rest = step;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

/** For every bucket with a weight the steps from the one before as LEB128, then its signed byte. */
function sparseBytes(steps: Int8Array): number[] {
  const bytes: number[] = [];
  let before = -1;
  for (const [bucket, step] of steps.entries()) {
    if (step === 0) continue;
    bytes.push(...stepBytes(bucket - before), step & 0xff);
    before = bucket;
  }
  return bytes;
}

/** Where the largest weight is 127 steps; a text as long as `buckets` would be read as dense, so one weight is given up. */
export function packed({ weights, bias }: Line): Packed {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127 || 1;
  const steps = Int8Array.from(weights, weight => Math.round(weight / scale));
  let bytes = sparseBytes(steps);
  if (bytes.length === weights.length) {
    steps[steps.findLastIndex(step => step !== 0)] = 0;
    bytes = sparseBytes(steps);
  }
  return {
    scale,
    bias,
    text: Buffer.from(bytes).toString('base64'),
    steps,
    count: steps.filter(Boolean).length,
  };
}

/** Marks the buckets whose weights move the most: |weight| × how strongly the samples use them. */
export function strongest(weights: Float64Array, use: Float64Array, count: number): Uint8Array {
  const power = weights.map((weight, bucket) => Math.abs(weight) * Math.sqrt(use[bucket] as number));
  const order = [...power.keys()].sort((a, b) => (power[b] as number) - (power[a] as number) || a - b);
  const kept = new Uint8Array(weights.length);
  for (const bucket of order.slice(0, count)) if ((power[bucket] as number) > 0) kept[bucket] = 1;
  return kept;
}
