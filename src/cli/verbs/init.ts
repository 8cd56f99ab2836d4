import { readdir } from 'node:fs/promises';
import { newId } from '../../domain/newId.ts';
import { Problem } from '../../domain/problem.ts';
import { unlessMissing } from '../../storage/failure.ts';
import { makeStore } from '../../storage/storeHeader.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { chooseHome } from '../session.ts';

const ours = new Set(['store.json', 'log', '.gitattributes', '.gitignore']);

/** A mistyped folder must not fill up with a store. */
async function requireOwnFolder(folder: string): Promise<void> {
  const names = (await unlessMissing(readdir(folder))) ?? [];
  const strange = names.filter(name => !ours.has(name) && !name.endsWith('.tmp'));
  if (names.includes('store.json') || strange.length === 0) return;
  throw new Problem('bad input', `${folder} holds other files already. Name a new or empty folder.`);
}

export async function init(io: Io, options: CommonOptions & { json?: boolean }): Promise<ExitCode> {
  const { home } = chooseHome(io, options);
  await requireOwnFolder(home.store);
  const { storeId } = await makeStore({ home, newId });
  if (options.json) await writeJson(io, { store: home.store, storeId });
  else await io.write(`The store is ready: ${home.store}\n`);
  return 0;
}
