import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isStoreHeader, type StoreHeader, storeFormat } from '../domain/log/storeFiles.ts';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import { asProblem, unlessMissing } from './failure.ts';
import { ensureFolder, jsonIn, keepName, makeOnce, textIn } from './files.ts';
import type { WriterOptions } from './log/ownLog.ts';
import { logFolder } from './log/segments.ts';

const fileIn = (store: string) => join(store, 'store.json');

async function readHeader(store: string): Promise<StoreHeader | undefined> {
  const file = fileIn(store);
  const text = await textIn(file);
  if (text === undefined) return undefined;
  const raw = jsonIn(text);
  if (isStoreHeader(raw)) return raw;
  throw new Problem(
    'unreadable file',
    sentence('{0} is damaged. Restore it from a backup; the log beside it is untouched.', file),
  );
}

/** @throws Problem 'not found' where there is no store */
export async function requireHeader(store: string): Promise<StoreHeader> {
  const header = await readHeader(store);
  if (header) return header;
  throw new Problem(
    'not found',
    sentence('There is no store at {0}. Make one with: listen-first init --store DIR', store),
  );
}

/** Makes a store where there is none; one that is there stays as it is. */
export async function makeStore({
  home,
  newId,
}: Pick<WriterOptions, 'home' | 'newId'>): Promise<StoreHeader> {
  const file = fileIn(home.store);
  const known = await readHeader(home.store);
  if (known) return known;
  const fresh: StoreHeader = { format: storeFormat, storeId: newId(), minReader: 1 };
  try {
    await ensureFolder(home.store);
    await ensureFolder(logFolder(home.store));
    await makeOnce(file, `${JSON.stringify(fresh)}\n`);
    await keepName(home.store);
  } catch (error) {
    throw asProblem(error, file);
  }
  return (await readHeader(home.store)) ?? fresh;
}

export async function storeExists(store: string): Promise<boolean> {
  return (await unlessMissing(lstat(fileIn(store)))) !== undefined;
}
