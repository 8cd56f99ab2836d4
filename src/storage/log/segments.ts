import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isIdentifier } from '../../domain/identifier.ts';
import { codeOf, storeGone } from '../failure.ts';

/** Segments of one log: `<device>/<number>.jsonl`. */
export type SegmentName = string;

export interface SegmentState {
  readonly size: number;
  readonly changed: number;
}

/** Readers take no larger segment; writers stay far below. */
export const largestSegment = 64 * 1024 * 1024;

const segmentName = /^\d{5,}(?:-[0-9a-z]{1,8})?\.jsonl$/;

/** The name of a device's segment of that number. */
export function segmentFile(number: number): string {
  return `${String(number).padStart(5, '0')}.jsonl`;
}

export function logFolder(store: string): string {
  return join(store, 'log');
}

export function segmentPath(store: string, name: SegmentName): string {
  return join(logFolder(store), ...name.split('/'));
}

function names(
  folder: string,
  wanted: (entry: { name: string; isFile(): boolean; isDirectory(): boolean }) => boolean,
) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(wanted)
      .map(entry => entry.name)
      .sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

export function devicesOf(store: string): string[] {
  return names(logFolder(store), entry => entry.isDirectory() && isIdentifier(entry.name));
}

export function segmentsOf(store: string, device: string): string[] {
  return names(join(logFolder(store), device), entry => entry.isFile() && segmentName.test(entry.name));
}

export function stateOf(store: string, name: SegmentName): SegmentState {
  const { size, mtimeMs } = lstatSync(segmentPath(store, name));
  return { size, changed: mtimeMs };
}

/** Whether one of them was moved away since they were listed: what it held stands under another one now. */
export function hasMoved(store: string, devices: readonly string[]): boolean {
  const now = new Set(devicesOf(store));
  return devices.some(one => !now.has(one));
}

/** Every segment of every device with its size now. Links and foreign names are no segments. */
export function listSegments(store: string): Map<SegmentName, SegmentState> {
  const found = new Map<SegmentName, SegmentState>();
  const devices = devicesOf(store);
  for (const device of devices) {
    for (const file of segmentsOf(store, device)) {
      const name = `${device}/${file}`;
      const state = stateOf(store, name);
      if (state.size <= largestSegment) found.set(name, state);
    }
  }
  return hasMoved(store, devices) ? listSegments(store) : found;
}

/** The segments with their sizes now; `only` names one of them. @throws Problem where there is no log */
export function segmentStates(store: string, only?: SegmentName): Map<SegmentName, SegmentState> {
  if (!lstatSync(logFolder(store), { throwIfNoEntry: false })?.isDirectory()) throw storeGone(store);
  return only ? new Map([[only, stateOf(store, only)]]) : listSegments(store);
}
