import { lstat, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Purged } from '../../domain/log/purge.ts';
import { dayFolder, daysOf, isFolder, whileMoving } from '../backup/backups.ts';
import { unlessMissing } from '../failure.ts';
import { replaceFile } from '../files.ts';
import { listSegments, logFolder, segmentPath } from '../log/segments.ts';
import { keptLines } from './keptLines.ts';

/** Takes purged lines out of every backup. */
export function rewriteBackups(store: string, purged: Purged): Promise<void> {
  return whileMoving(() => rewriteDays(store, purged));
}

async function rewriteDays(store: string, purged: Purged): Promise<void> {
  for (const day of daysOf(store)) {
    const folder = dayFolder(store, day);
    if (!isFolder(logFolder(folder))) continue;
    for (const name of listSegments(folder).keys()) {
      const path = segmentPath(folder, name);
      const { bytes, isWhole } = keptLines(await readFile(path), { purged });
      if (!isWhole) await replaceFile(path, bytes, { durable: true });
    }
  }
}

const derived = ['index.json', 'view', 'search', 'quarantine'];

/** Removes what was derived from the log and what is kept of it in quarantine: it may hold what was purged. */
export async function forgetDerived(store: string): Promise<void> {
  for (const name of derived) {
    const path = join(store, name);
    const state = await unlessMissing(lstat(path));
    if (state && !state.isSymbolicLink()) await rm(path, { recursive: true, force: true });
  }
}
