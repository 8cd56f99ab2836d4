import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isPurged, type Purged } from '../../domain/log/purge.ts';
import { unlessMissing } from '../failure.ts';
import { ensureInside, keepName, replaceFile } from '../files.ts';
import { forgetDevices, knownDevice, renewDevice } from '../local/device.ts';
import { appendOperations } from '../log/appendOperations.ts';
import { inspectLog } from '../log/inspectLog.ts';
import type { WriterOptions } from '../log/ownLog.ts';
import { devicesOf, logFolder, segmentFile, segmentsOf } from '../log/segments.ts';
import { keptLines } from './keptLines.ts';

export interface Rewriting {
  readonly options: WriterOptions;
  readonly purged: Purged;
  /** Milliseconds. */
  readonly now: number;
}

/** How long a writer that was held up in the middle of a write may still reach the folder it knew. Milliseconds. */
const lateFor = 60_000;

/** Logs that were rewritten wait here, each under the time it was moved, for lines that come late. */
export const asideFolder = (store: string) => join(store, 'purging');
const asideName = /^\d+$/;

const bytesOf = (store: string, device: string, file: string) =>
  readFile(join(logFolder(store), device, file));

async function holdsPurged(store: string, device: string, purged: Purged): Promise<boolean> {
  for (const file of segmentsOf(store, device)) {
    if (!keptLines(await bytesOf(store, device, file), { purged }).isWhole) return true;
  }
  return false;
}

async function ownDevices(local: string): Promise<string[]> {
  const known = await knownDevice(local);
  return known ? [known.device, ...(known.former ?? [])] : [];
}

async function devicesToRewrite({ options, purged }: Rewriting): Promise<string[]> {
  const found: string[] = [];
  for (const device of await ownDevices(options.home.local)) {
    if (await holdsPurged(options.home.store, device, purged)) found.push(device);
  }
  return found;
}

/** What stays of those logs, as the log of another device; it appears whole or not at all. */
async function copyRest({ options, purged }: Rewriting, devices: readonly string[], next: string) {
  const { store } = options.home;
  const building = join(asideFolder(store), `${randomBytes(12).toString('hex')}.tmp`);
  await ensureInside(store, building);
  let number = 0;
  for (const device of devices) {
    for (const file of segmentsOf(store, device)) {
      const { bytes } = keptLines(await bytesOf(store, device, file), { purged, device: next });
      number += 1;
      if (bytes.length > 0) await replaceFile(join(building, segmentFile(number)), bytes, { durable: true });
    }
  }
  await rename(building, join(logFolder(store), next));
  await keepName(logFolder(store));
}

async function moveAside(store: string, devices: readonly string[], now: number): Promise<void> {
  const log = logFolder(join(asideFolder(store), String(now)));
  await ensureInside(store, log);
  for (const device of devices) {
    await unlessMissing(rename(join(logFolder(store), device), join(log, device)));
  }
  await keepName(logFolder(store));
}

/** Lines that came in after the rest was copied go on under the device of today. */
async function saveLate({ options, purged }: Rewriting, aside: string): Promise<void> {
  const { home } = options;
  const { operations } = await inspectLog(aside);
  const wanted = operations.filter(one => !isPurged(purged, one));
  if (wanted.length === 0) return;
  const known = new Set((await inspectLog(home.store)).operations.map(one => one.i));
  const late = wanted.filter(one => !known.has(one.i));
  await appendOperations(options, late);
}

/** Takes purged lines out of the logs of this device. At every moment each other line can be read somewhere. */
export async function rewriteLogs(rewriting: Rewriting): Promise<void> {
  const { options, now } = rewriting;
  const { store, local } = options.home;
  const devices = await devicesToRewrite(rewriting);
  const known = await knownDevice(local);
  if (devices.length === 0 || !known) return;
  const next = options.newId();
  await copyRest(rewriting, devices, next);
  await renewDevice(local, known, next);
  await moveAside(store, devices, now);
  await saveLate(rewriting, join(asideFolder(store), String(now)));
}

/** Removes what was moved aside more than a minute ago, after a last look for late lines. */
export async function finishPurges(rewriting: Rewriting): Promise<void> {
  const { options, now } = rewriting;
  const { store, local } = options.home;
  const names = (await unlessMissing(readdir(asideFolder(store)))) ?? [];
  for (const name of names.filter(one => asideName.test(one))) {
    const aside = join(asideFolder(store), name);
    await saveLate(rewriting, aside);
    if (now - Number(name) < lateFor) continue;
    const gone = devicesOf(aside);
    await rm(aside, { recursive: true, force: true });
    await forgetDevices(local, gone);
  }
}
