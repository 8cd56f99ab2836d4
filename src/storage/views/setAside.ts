import { randomBytes } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ensureInside } from '../files.ts';

/** Moves a file that could not be read into the quarantine of its store. @returns where it is kept */
export async function setAside(store: string, file: string): Promise<string> {
  const quarantine = join(store, 'quarantine');
  await ensureInside(store, quarantine);
  const kept = join(quarantine, `${randomBytes(4).toString('hex')}-${basename(file)}`);
  await rename(file, kept);
  return kept;
}
