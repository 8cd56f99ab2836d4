import { randomBytes } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../../domain/day.ts';
import { isStoreHeader, type StoreHeader, storeFormat } from '../../domain/log/storeFiles.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { ensureInside, jsonIn, makeOnce } from '../files.ts';
import { requireHeader } from '../storeHeader.ts';
import { dayFolder, readWhole } from './backups.ts';

/** A damaged one goes into quarantine; the store keeps the id that its lines were written under. */
async function putBack(store: string, text: string): Promise<StoreHeader> {
  const file = join(store, 'store.json');
  if (lstatSync(file, { throwIfNoEntry: false })) {
    const quarantine = join(store, 'quarantine');
    await ensureInside(store, quarantine);
    await rename(file, join(quarantine, `${randomBytes(4).toString('hex')}-store.json`));
  }
  await makeOnce(file, text);
  return requireHeader(store);
}

async function headerOf(store: string, day: Day): Promise<StoreHeader> {
  try {
    return await requireHeader(store);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const text = (await readWhole(join(dayFolder(store, day), 'store.json'))).toString();
    if (!isStoreHeader(jsonIn(text))) throw error;
    return putBack(store, text);
  }
}

/** Puts store.json back where it is gone or damaged. @throws Problem where a newer version wrote it */
export async function requireOwnHeader(store: string, day: Day): Promise<void> {
  const { minReader } = await headerOf(store, day);
  if (minReader <= storeFormat) return;
  throw new Problem(
    'newer store',
    sentence('{0} was written by a newer version. Update Listen First to write to it.', store),
  );
}
