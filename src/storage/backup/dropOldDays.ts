import { lstatSync } from 'node:fs';
import { link, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Day } from '../../domain/day.ts';
import { codeOf } from '../failure.ts';
import { ensureInside, keepName } from '../files.ts';
import { devicesOf, logFolder, type SegmentName, segmentPath, segmentsOf } from '../log/segments.ts';
import { dayFolder, daysOf, isFolder } from './backups.ts';
import { keptDays } from './keptDays.ts';

interface Way {
  readonly from: string;
  readonly to: string;
}

const at = (path: string) => lstatSync(path, { throwIfNoEntry: false });

/** What the other day holds is newer and stays; a link there holds nothing. */
async function giveTo({ from, to }: Way): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const isHeld = codeOf(error) === 'EEXIST' && at(to)?.isFile() === true;
    const isMovedByOthers = codeOf(error) === 'ENOENT' && at(from) === undefined;
    if (!isHeld && !isMovedByOthers) throw error;
  }
}

async function unlessLeft(work: Promise<void>): Promise<void> {
  const harmless = ['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST'];
  await work.catch(error => {
    if (!harmless.includes(codeOf(error) ?? '')) throw error;
  });
}

/** Takes only what is empty: what somebody else put there keeps its folder. */
async function removeEmptied(folder: string): Promise<void> {
  const log = logFolder(folder);
  const devices = isFolder(log) ? devicesOf(folder) : [];
  for (const device of devices) await unlessLeft(rmdir(join(log, device)));
  await unlessLeft(rmdir(log));
  await unlessLeft(unlink(join(folder, 'store.json')));
  await unlessLeft(rmdir(folder));
}

/** By name alone: what another process takes away meanwhile is no failure. */
function copiesIn(folder: string): SegmentName[] {
  if (!isFolder(logFolder(folder))) return [];
  return devicesOf(folder).flatMap(device => segmentsOf(folder, device).map(file => `${device}/${file}`));
}

/** Every copy is in the newer day, and on disk, before one leaves the older. */
async function handOver({ from, to }: Way): Promise<void> {
  const names = copiesIn(from);
  for (const name of names) {
    const place = segmentPath(to, name);
    await ensureInside(to, dirname(place));
    await giveTo({ from: segmentPath(from, name), to: place });
  }
  const changed = new Set(names.map(name => dirname(segmentPath(to, name))));
  for (const folder of changed.size > 0 ? [...changed, logFolder(to)] : []) await keepName(folder);
  for (const name of names) await unlessLeft(unlink(segmentPath(from, name)));
  await removeEmptied(from);
}

/**
 * Drops the days that are not kept. What a dropped day alone holds goes to the next newer kept day first, from the
 * newest dropped day to the oldest; so the kept days are whole at every moment, also for another process at the same.
 */
export async function dropOldDays(store: string, today: Day): Promise<void> {
  const days = daysOf(store);
  const kept = new Set([...keptDays(days), today]);
  for (const day of days.filter(one => !kept.has(one)).reverse()) {
    const heir = days.find(one => one > day && kept.has(one));
    if (heir) await handOver({ from: dayFolder(store, day), to: dayFolder(store, heir) });
  }
}
