import { lstatSync, readdirSync } from 'node:fs';
import { mkdir, open, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Day, milliseconds } from '../../domain/day.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { asProblem, codeOf } from '../failure.ts';
import { ensureInside, keepName, requireFolder, temporaryName } from '../files.ts';
import { listSegments, logFolder, type SegmentName, segmentPath } from '../log/segments.ts';
import { requireHeader } from '../storeHeader.ts';
import {
  backupFolder,
  type Copies,
  type Copy,
  copiesUpTo,
  dayFolder,
  isFolder,
  readWhole,
} from './backups.ts';
import { dropOldDays } from './dropOldDays.ts';

const megabyte = 1024 * 1024;
const usualReserve = 200 * megabyte;
const lineBreak = 0x0a;
const temporary = /^\.[0-9a-f]{24}\.tmp$/;
/** Longer than any backup takes, whatever the zone of the day. Milliseconds. */
const abandonedAfter = 2 * 86_400_000;

export interface BackupOptions {
  readonly store: string;
  readonly today: Day;
  /** Without so much free space nothing is copied. Bytes. */
  readonly reserve?: number;
}

export interface BackedUp {
  readonly made: boolean;
  /** How many segments were copied. */
  readonly segments: number;
  /** Why there is none; without a reason the backup of the day holds everything already. */
  readonly reason?: Problem;
}

const nothingToDo: BackedUp = { made: false, segments: 0 };

async function requireRoom(store: string, reserve: number): Promise<void> {
  const { bavail, bsize } = await statfs(store);
  if (bavail * bsize >= reserve) return;
  const advice = sentence(
    'No backup of {0}: less than {1} MB are free there. Free some space, then try again.',
    store,
    Math.ceil(reserve / megabyte),
  );
  throw new Problem('disk full', advice);
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** All whole lines of a segment; undefined where it is gone meanwhile. */
async function wholeLines(segment: string): Promise<Buffer | undefined> {
  try {
    const bytes = await readWhole(segment);
    return bytes.subarray(0, bytes.lastIndexOf(lineBreak) + 1);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

interface Held {
  readonly store: string;
  readonly name: SegmentName;
  readonly copy: Copy;
}

/** Whether the copy begins with these lines: of a segment that was cut off it holds more than the log. */
async function isHeld(lines: Buffer, held: Held | undefined): Promise<boolean> {
  if (held === undefined) return lines.length === 0;
  const { store, name, copy } = held;
  if (lines.length >= copy.size) return lines.length === copy.size;
  const bytes = await wholeLines(segmentPath(dayFolder(store, copy.day), name));
  return bytes?.subarray(0, lines.length).equals(lines) === true;
}

/** Copies the segments that are not as their newest copies are. @returns their names */
async function copyInto(folder: string, store: string, known: Copies): Promise<SegmentName[]> {
  const copied: SegmentName[] = [];
  const folders = new Set([logFolder(folder), folder]);
  await mkdir(logFolder(folder), { mode: 0o700 });
  await write(join(folder, 'store.json'), await readWhole(join(store, 'store.json')));
  for (const [name, { size }] of listSegments(store)) {
    const copy = known.get(name);
    const lines = size === copy?.size ? undefined : await wholeLines(segmentPath(store, name));
    if (lines === undefined || (await isHeld(lines, copy && { store, name, copy }))) continue;
    const to = segmentPath(folder, name);
    await ensureInside(folder, dirname(to));
    await write(to, lines);
    folders.add(dirname(to));
    copied.push(name);
  }
  for (const one of folders) await keepName(one);
  return copied;
}

/** @returns false when another process was first: then its backup is the one of that day */
async function putInPlace(folder: string, day: string): Promise<boolean> {
  try {
    await rename(folder, day);
    return true;
  } catch (error) {
    if (isFolder(day)) return false;
    throw error;
  }
}

/** Brings the backup of a day up to date: each copy in one step. */
async function addTo(day: string, folder: string, names: readonly SegmentName[]): Promise<boolean> {
  for (const name of names) {
    const to = segmentPath(day, name);
    await ensureInside(day, dirname(to));
    await rename(segmentPath(folder, name), to);
    await keepName(dirname(to));
  }
  return names.length > 0;
}

/** What a killed backup left; a running one is younger. */
async function removeAbandoned(root: string, today: Day): Promise<void> {
  const oldest = milliseconds(`${today}T00:00:00Z`) - abandonedAfter;
  for (const name of readdirSync(root).filter(one => temporary.test(one))) {
    const path = join(root, name);
    const { mtimeMs } = lstatSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: oldest };
    if (mtimeMs < oldest) await rm(path, { recursive: true, force: true });
  }
}

/** The next backup goes on where this one had to stop; the copies are safe meanwhile. */
async function dropWhatCanBe(store: string, today: Day): Promise<void> {
  await dropOldDays(store, today).catch(error => {
    if (codeOf(error) === undefined) throw error;
  });
}

async function fillDay({ store, today }: BackupOptions): Promise<BackedUp> {
  const root = backupFolder(store);
  const day = dayFolder(store, today);
  const folder = join(root, temporaryName());
  if (lstatSync(day, { throwIfNoEntry: false })) await requireFolder(day);
  const isThere = isFolder(day);
  await mkdir(folder, { mode: 0o700 });
  try {
    const names = await copyInto(folder, store, await copiesUpTo(store, today));
    const made = await (isThere ? addTo(day, folder, names) : putInPlace(folder, day));
    if (made) await keepName(root);
    return made ? { made, segments: names.length } : nothingToDo;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function backUpOrThrow(options: BackupOptions): Promise<BackedUp> {
  const { store, today, reserve = usualReserve } = options;
  await requireHeader(store);
  await requireFolder(logFolder(store));
  await requireRoom(store, reserve);
  await ensureInside(store, backupFolder(store));
  await removeAbandoned(backupFolder(store), today);
  const done = await fillDay(options);
  if (done.made) await dropWhatCanBe(store, today);
  return done;
}

async function reasoned(work: () => Promise<BackedUp>, store: string): Promise<BackedUp> {
  try {
    return await work();
  } catch (error) {
    const reason = asProblem(error, backupFolder(store));
    if (reason instanceof Problem) return { ...nothingToDo, reason };
    throw error;
  }
}

/** Makes the backup of the day, or brings it up to date. A foreseen failure is the reason in the answer. */
export function backUp(options: BackupOptions): Promise<BackedUp> {
  return reasoned(() => backUpOrThrow(options), options.store);
}

/** The same once a day: costs next to nothing where the day has its backup. */
export function backUpWhenDue(store: string, today: Day): Promise<BackedUp> {
  return reasoned(async () => {
    const isThere = isFolder(backupFolder(store)) && isFolder(dayFolder(store, today));
    return isThere ? nothingToDo : backUp({ store, today });
  }, store);
}
