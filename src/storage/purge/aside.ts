import { readdirSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isPurged, type Purged } from '../../domain/log/purge.ts';
import { codeOf, unlessMissing } from '../failure.ts';
import { appendOperations } from '../log/appendOperations.ts';
import { inspectLog } from '../log/inspectLog.ts';
import type { WriterOptions } from '../log/ownLog.ts';

export interface Rewriting {
  readonly options: WriterOptions;
  readonly purged: Purged;
  /** Milliseconds. */
  readonly now: number;
}

/** How long a writer that was held up in the middle of a write may still reach the log it knew. Milliseconds. */
const lateFor = 60_000;

/** Logs that were rewritten wait here, below the time they were moved, for lines that come late. */
export const asideFolder = (store: string) => join(store, 'purging');
const asideName = /^(\d+)-[0-9a-z-]+$/;

export const asideAt = (store: string, now: number, next: string) =>
  join(asideFolder(store), `${now}-${next}`);

function namesIn(store: string): string[] {
  try {
    return readdirSync(asideFolder(store));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

const isAside = (name: string) => asideName.test(name);

/** A clock that was set back must not keep it for years. */
const isOld = (name: string, now: number) => Math.abs(now - Number(asideName.exec(name)?.[1])) >= lateFor;

/** Whether something waits to be removed for good, or was left by a process that stopped. */
export function waitsToFinish(store: string, now: number): boolean {
  return namesIn(store).some(name => !isAside(name) || isOld(name, now));
}

/** Lines that came in after the rest was copied go on under the device of today. */
async function saveLate({ options, purged }: Rewriting, aside: string): Promise<void> {
  const wanted = (await inspectLog(aside)).operations.filter(one => !isPurged(purged, one));
  if (wanted.length === 0) return;
  const known = new Set((await inspectLog(options.home.store)).operations.map(one => one.i));
  await appendOperations(
    options,
    wanted.filter(one => !known.has(one.i)),
  );
}

/** Removes what was moved aside more than a minute ago, after a last look for late lines, and what nobody finished. */
export async function finishPurges(rewriting: Rewriting): Promise<void> {
  const { options, now } = rewriting;
  const folder = asideFolder(options.home.store);
  for (const name of namesIn(options.home.store)) {
    if (isAside(name) && !isOld(name, now)) continue;
    if (isAside(name)) await saveLate(rewriting, join(folder, name));
    await rm(join(folder, name), { recursive: true, force: true });
  }
  // It stays while something waits in it.
  await unlessMissing(rmdir(folder)).catch(error => {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  });
}
