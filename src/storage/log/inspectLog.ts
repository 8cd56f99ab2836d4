import { readFile } from 'node:fs/promises';
import type { Operation } from '../../domain/log/operation.ts';
import { codeOf } from '../failure.ts';
import { type LineFault, readSegment } from './readSegment.ts';
import {
  devicesOf,
  hasMoved,
  largestSegment,
  type SegmentName,
  segmentPath,
  segmentsOf,
  stateOf,
} from './segments.ts';

export type LogFault =
  | 'damaged line'
  | 'cut-off line'
  | 'foreign line'
  | 'newer line'
  | 'unfinished line'
  | 'oversized segment'
  | 'unreadable segment';

/** A place in the log that could not be read; lines count from 1, offsets in bytes from 0. */
export interface LogFinding {
  readonly kind: LogFault;
  readonly file: string;
  readonly line?: number;
  readonly offset?: number;
}

export interface InspectedLog {
  readonly devices: readonly string[];
  readonly segments: number;
  readonly operations: readonly Operation[];
  readonly findings: readonly LogFinding[];
}

interface InspectedSegment {
  readonly operations: readonly Operation[];
  readonly findings: readonly LogFinding[];
}

const lineBreak = 0x0a;
const sealedEnd = /,"s":"[0-9a-f]{8}"\}$/;

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(lineBreak); at >= 0 && at < offset; at = bytes.indexOf(lineBreak, at + 1))
    line += 1;
  return line;
}

/** A writer that died left no end; a line with its end was changed afterwards. */
function kindOf({ what, offset }: LineFault, bytes: Buffer): LogFault {
  if (what !== 'damaged') return `${what} line`;
  const end = bytes.indexOf(lineBreak, offset);
  return sealedEnd.test(bytes.toString('latin1', offset, end)) ? 'damaged line' : 'cut-off line';
}

async function faultsOf(path: string, file: string, faults: readonly LineFault[]): Promise<LogFinding[]> {
  if (faults.length === 0) return [];
  const bytes = await readFile(path);
  return faults.map(one => ({
    kind: kindOf(one, bytes),
    file,
    line: lineAt(bytes, one.offset),
    offset: one.offset,
  }));
}

async function readWhole(store: string, name: SegmentName): Promise<InspectedSegment> {
  const file = `log/${name}`;
  const path = segmentPath(store, name);
  const { size } = stateOf(store, name);
  if (size > largestSegment) return { operations: [], findings: [{ kind: 'oversized segment', file }] };
  const { operations, faults, end } = await readSegment(path, 0, size);
  const findings = await faultsOf(path, file, faults);
  if (end < size) findings.push({ kind: 'unfinished line', file, offset: end });
  return { operations, findings };
}

async function inspectSegment(store: string, name: SegmentName): Promise<InspectedSegment> {
  try {
    return await readWhole(store, name);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return { operations: [], findings: [{ kind: 'unreadable segment', file: `log/${name}` }] };
  }
}

/** Reads the whole log, without index or views, and says what could not be read. */
export async function inspectLog(store: string): Promise<InspectedLog> {
  const devices = devicesOf(store);
  const names = devices.flatMap(device => segmentsOf(store, device).map(file => `${device}/${file}`));
  const operations: Operation[] = [];
  const findings: LogFinding[] = [];
  for (const name of names) {
    const read = await inspectSegment(store, name);
    for (const one of read.operations) operations.push(one);
    findings.push(...read.findings);
  }
  if (hasMoved(store, devices)) return inspectLog(store);
  return { devices, segments: names.length, operations, findings };
}
