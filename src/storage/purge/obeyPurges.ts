import { setTimeout as pause } from 'node:timers/promises';
import { whileRenewing } from '../local/device.ts';
import { forgetOriginals } from '../local/originals.ts';
import { finishPurges, type Rewriting } from './aside.ts';
import { forgetDerived, rewriteBackups } from './rewriteCopies.ts';
import { rewriteLogs } from './rewriteLogs.ts';

/** How often and how long one that has to obey now waits for another process that is at it. Milliseconds. */
const [tries, between] = [30, 100];

async function obey(rewriting: Rewriting): Promise<void> {
  const { store, local } = rewriting.options.home;
  await rewriteLogs(rewriting);
  await finishPurges(rewriting);
  // Copies come last, and again when the last is finished: other windows make them until they know of the purge.
  await rewriteBackups(store, rewriting.purged);
  await forgetDerived(store);
  // What it was imported from holds the same words.
  await forgetOriginals(local, rewriting.purged.entities);
}

/**
 * Takes what is purged out of the log of this device, out of backups and out of everything derived. Whoever is killed
 * at it has lost nothing, and the next one finishes it.
 * @returns false where another process of this device is at it
 */
export function obeyPurges(rewriting: Rewriting): Promise<boolean> {
  return whileRenewing(rewriting.options.home.local, () => obey(rewriting));
}

/** The same for somebody who waits: it gives another process a few seconds to end. */
export async function obeyPurgesSoon(rewriting: Rewriting): Promise<boolean> {
  for (let left = tries; left > 0; left -= 1) {
    if (await obeyPurges(rewriting)) return true;
    await pause(between);
  }
  return false;
}
