import { readdirSync } from 'node:fs';
import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Purged } from '../../domain/log/purge.ts';
import { backupFolder, isFolder, readWhole, whileMoving } from '../backup/backups.ts';
import { unlessMissing } from '../failure.ts';
import { replaceFile } from '../files.ts';
import { listSegments, logFolder, segmentPath } from '../log/segments.ts';
import { keptLines } from './keptLines.ts';

/** The days, and what a backup that runs or was stopped has copied so far. */
function copiesOf(store: string): string[] {
  const root = backupFolder(store);
  if (!isFolder(root)) return [];
  return readdirSync(root)
    .map(name => join(root, name))
    .filter(folder => isFolder(folder) && isFolder(logFolder(folder)));
}

async function rewriteCopies(store: string, purged: Purged): Promise<void> {
  for (const folder of copiesOf(store)) {
    for (const name of listSegments(folder).keys()) {
      const path = segmentPath(folder, name);
      const { bytes, isWhole } = keptLines(await readWhole(path), { purged });
      if (!isWhole) await replaceFile(path, bytes, { durable: true });
    }
  }
}

/** Takes purged lines out of every backup. */
export function rewriteBackups(store: string, purged: Purged): Promise<void> {
  return whileMoving(() => rewriteCopies(store, purged));
}

const derived = ['index.json', 'view', 'search', 'quarantine'];

/** Removes what was derived from the log and what is kept of it in quarantine: it may hold what was purged. */
export async function forgetDerived(store: string): Promise<void> {
  for (const name of derived) {
    const path = join(store, name);
    const state = await unlessMissing(lstat(path));
    if (state && !state.isSymbolicLink()) await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }
}
