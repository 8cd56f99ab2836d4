import { existsSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { ensureInside } from '../files.ts';
import { onlyOne } from './onlyOne.ts';
import { forgetDerived, rewriteBackups } from './rewriteCopies.ts';
import { asideFolder, finishPurges, type Rewriting, rewriteLogs } from './rewriteLogs.ts';

/** Whether lines that were purged still wait to be removed for good. */
export const isPurging = (store: string): boolean => existsSync(asideFolder(store));

/**
 * Takes what is purged out of the log of this device, out of backups and out of everything derived.
 * @returns false where another process is at it
 */
export async function obeyPurges(rewriting: Rewriting): Promise<boolean> {
  const { store } = rewriting.options.home;
  await ensureInside(store, asideFolder(store));
  const isDone = await onlyOne(asideFolder(store), async () => {
    await rewriteLogs(rewriting);
    await rewriteBackups(store, rewriting.purged);
    await forgetDerived(store);
    await finishPurges(rewriting);
  });
  // It stays while something waits in it.
  await rmdir(asideFolder(store)).catch(() => {});
  return isDone;
}
