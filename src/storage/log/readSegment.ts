import { closeSync, openSync, readSync } from 'node:fs';
import type { Operation } from '../../domain/log/operation.ts';
import { noFollow } from '../files.ts';
import { decodeLine } from './line.ts';
import { rests } from './rest.ts';

export interface LineFault {
  /** Bytes from the start of the segment. */
  readonly offset: number;
  readonly what: 'damaged' | 'foreign' | 'newer';
}

export interface SegmentPart {
  readonly operations: readonly Operation[];
  readonly faults: readonly LineFault[];
  /** Where the next read goes on: just past the last line break. */
  readonly end: number;
}

const lineBreak = 0x0a;
const carriageReturn = 0x0d;
/** How much is read or decoded at once. Bytes. */
const pieceLength = 256 * 1024;

/** Segments are many and small: handing each to the thread pool takes longer than reading it. */
async function bytesFrom(path: string, start: number, end: number): Promise<Buffer> {
  const rest = rests();
  const file = openSync(path, noFollow);
  try {
    const bytes = Buffer.allocUnsafe(end - start);
    let filled = 0;
    for (let more = 1; more > 0 && filled < bytes.length; filled += more) {
      await rest();
      more = readSync(file, bytes, filled, Math.min(bytes.length - filled, pieceLength), start + filled);
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}

/** A checkout of somebody's repository may have turned the line ends. */
const isEmpty = (bytes: Buffer, from: number, to: number) =>
  to === from || (to === from + 1 && bytes[from] === carriageReturn);

/** @param start a byte offset just past a line break · @param end the size seen */
export async function readSegment(path: string, start: number, end: number): Promise<SegmentPart> {
  const bytes = await bytesFrom(path, start, end);
  const last = bytes.lastIndexOf(lineBreak) + 1;
  const operations: Operation[] = [];
  const faults: LineFault[] = [];
  const rest = rests();
  for (let [from, next] = [0, pieceLength]; from < last; ) {
    const to = bytes.indexOf(lineBreak, from);
    if (!isEmpty(bytes, from, to)) {
      const read = decodeLine(bytes.subarray(from, to));
      if ('operation' in read) operations.push(read.operation);
      else faults.push({ offset: start + from, what: read.fault });
    }
    from = to + 1;
    if (from < next) continue;
    await rest();
    next = from + pieceLength;
  }
  return { operations, faults, end: start + last };
}

/** How many first bytes tell one segment from another of the same name: they hold the first line's id. */
export const openingLength = 96;

export async function openingOf(path: string, size: number): Promise<string> {
  return (await bytesFrom(path, 0, Math.min(size, openingLength))).toString('latin1');
}

/** Operations by the container they were made in. */
export type ByContainer = ReadonlyMap<string, readonly Operation[]>;

export function byContainer(operations: readonly Operation[]): ByContainer {
  const sorted = new Map<string, Operation[]>();
  for (const one of operations) {
    const lines = sorted.get(one.c);
    if (lines) lines.push(one);
    else sorted.set(one.c, [one]);
  }
  return sorted;
}
