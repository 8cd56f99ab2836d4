import { join } from 'node:path';
import type { Device } from '../../domain/log/storeFiles.ts';
import { asProblem } from '../failure.ts';
import { ensureInside, keepName, requireFolder } from '../files.ts';
import { knownDevice, renewDevice, thisDevice } from '../local/device.ts';
import type { Home } from '../location.ts';
import { logFolder, segmentsOf, stateOf } from './segments.ts';

export interface Limits {
  /** A segment this long is full: the next line opens another. Bytes. */
  readonly segment: number;
  /** A device whose log is this long goes on under a new id. Bytes. */
  readonly device: number;
  /** The longest line. Bytes. */
  readonly line: number;
}

export const usualLimits: Limits = { segment: 64 * 1024, device: 150 * 1024 * 1024, line: 4 * 1024 * 1024 };

export interface WriterOptions {
  readonly home: Home;
  readonly author: string;
  readonly limits: Limits;
  now(): string;
  newId(): string;
}

/** Where this device writes. */
export interface OwnLog {
  readonly device: Device;
  /** The number of the last segment there is. */
  readonly number: number;
}

function lengthOf(store: string, device: string): number {
  return segmentsOf(store, device).reduce((sum, file) => sum + stateOf(store, `${device}/${file}`).size, 0);
}

async function prepare(options: WriterOptions): Promise<OwnLog> {
  const { home, author, limits, newId } = options;
  const log = logFolder(home.store);
  await requireFolder(log);
  let device = await thisDevice(home.local, { device: newId(), author });
  if (lengthOf(home.store, device.device) >= limits.device) {
    device = await renewDevice(home.local, device, newId());
  }
  await ensureInside(log, join(log, device.device));
  await keepName(log);
  // Somebody who purges may have given the device another id meanwhile: under the old one nothing is written any more.
  if ((await knownDevice(home.local))?.device !== device.device) return prepare(options);
  return { device, number: Number.parseInt(segmentsOf(home.store, device.device).at(-1) ?? '1', 10) };
}

/** Makes this device known and its folder ready. @throws Problem */
export async function prepareOwnLog(options: WriterOptions): Promise<OwnLog> {
  try {
    return await prepare(options);
  } catch (error) {
    throw asProblem(error, logFolder(options.home.store));
  }
}
