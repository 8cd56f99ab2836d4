import { lstatSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { type Day, parseDay } from '../../domain/day.ts';
import { asProblem, codeOf } from '../failure.ts';
import { noFollow } from '../files.ts';
import { listSegments, logFolder, type SegmentName, type SegmentState } from '../log/segments.ts';
import { keptDays } from './keptDays.ts';

/** backup/<day>/ looks like a store: store.json, and in log/ the segments that changed since the day before. */
export const backupFolder = (store: string): string => join(store, 'backup');
export const dayFolder = (store: string, day: Day): string => join(backupFolder(store), day);

/** The log as it was at the end of a day. */
export interface Backup {
  readonly day: Day;
  readonly segments: number;
  readonly bytes: number;
}

/** The newest copy of a segment, and the day that holds it. */
export interface Copy {
  readonly day: Day;
  readonly size: number;
}

export type Copies = ReadonlyMap<SegmentName, Copy>;

/** A link is no folder. */
export function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The bytes of a file that is no link. */
export async function readWhole(file: string): Promise<Buffer> {
  const handle = await open(file, noFollow);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Every day that has a folder, oldest first, those that are being dropped among them. */
export function daysOf(store: string): Day[] {
  const folder = backupFolder(store);
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap(one => (one.isDirectory() ? (parseDay(one.name) ?? []) : []))
    .sort();
}

function copiesIn(folder: string): Map<SegmentName, SegmentState> {
  return isFolder(logFolder(folder)) ? listSegments(folder) : new Map<SegmentName, SegmentState>();
}

/** Runs again when a file was not where it was listed: another process moves it to a newer day. */
export async function whileMoving<T>(work: () => Promise<T>, tries = 5): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (tries === 0 || codeOf(error) !== 'ENOENT') throw error;
    return whileMoving(work, tries - 1);
  }
}

/** Goes from the oldest day to the newest, as copies that are moved do, so that none is missed on the way. */
async function* copiesByDay(
  store: string,
  days: readonly Day[],
): AsyncGenerator<{ day: Day; copies: Copies }> {
  const copies = new Map<SegmentName, Copy>();
  for (const day of days) {
    for (const [name, { size }] of copiesIn(dayFolder(store, day))) copies.set(name, { day, size });
    yield { day, copies };
    await breathe();
  }
}

/** Of each segment the newest copy in the days up to that one. */
export function copiesUpTo(store: string, last: Day): Promise<Copies> {
  return whileMoving(async () => {
    let found: Copies = new Map();
    const days = daysOf(store).filter(day => day <= last);
    for await (const { copies } of copiesByDay(store, days)) found = copies;
    return found;
  });
}

const bytesOf = (copies: Copies) => [...copies.values()].reduce((sum, one) => sum + one.size, 0);

async function list(store: string): Promise<Backup[]> {
  const days = daysOf(store);
  const kept = keptDays(days);
  const backups: Backup[] = [];
  for await (const { day, copies } of copiesByDay(store, days)) {
    if (kept.has(day)) backups.unshift({ day, segments: copies.size, bytes: bytesOf(copies) });
  }
  return backups;
}

/** The days that can be restored, newest first. @throws Problem */
export async function listBackups(store: string): Promise<Backup[]> {
  try {
    return await whileMoving(() => list(store));
  } catch (error) {
    throw asProblem(error, backupFolder(store));
  }
}
