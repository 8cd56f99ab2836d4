import { open } from 'node:fs/promises';
import type { Operation } from '../../domain/log/operation.ts';
import { noFollow } from '../files.ts';
import { decodeLine } from './line.ts';

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
const strict = new TextDecoder('utf-8', { fatal: true });

async function bytesFrom(path: string, start: number, end: number): Promise<Buffer> {
  const file = await open(path, noFollow);
  try {
    const bytes = Buffer.alloc(end - start);
    let filled = 0;
    for (let more = 1; more > 0 && filled < bytes.length; filled += more) {
      ({ bytesRead: more } = await file.read(bytes, filled, bytes.length - filled, start + filled));
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** @param start a byte offset just past a line break · @param end the size seen */
export async function readSegment(path: string, start: number, end: number): Promise<SegmentPart> {
  const bytes = await bytesFrom(path, start, end);
  const last = bytes.lastIndexOf(lineBreak) + 1;
  const operations: Operation[] = [];
  const faults: LineFault[] = [];
  for (let from = 0; from < last; ) {
    const to = bytes.indexOf(lineBreak, from);
    if (to > from) {
      const text = textOf(bytes.subarray(from, to));
      const read = text === undefined ? { fault: 'damaged' as const } : decodeLine(text);
      if ('operation' in read) operations.push(read.operation);
      else faults.push({ offset: start + from, what: read.fault });
    }
    from = to + 1;
  }
  return { operations, faults, end: start + last };
}

/** How many first bytes tell one segment from another of the same name: they hold the first line's id. */
export const openingLength = 96;

export async function openingOf(path: string, size: number): Promise<string> {
  return (await bytesFrom(path, 0, Math.min(size, openingLength))).toString('latin1');
}
