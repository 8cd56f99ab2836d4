import { readdir } from 'node:fs/promises';
import { requireIdentifier } from '../../domain/identifier.ts';
import { newId } from '../../domain/newId.ts';
import { Problem } from '../../domain/problem.ts';
import { unlessMissing } from '../../storage/failure.ts';
import { dataFolder, type Home } from '../../storage/location.ts';
import { makeStore } from '../../storage/storeHeader.ts';
import { namedPlace, privateName } from '../../storage/stores/places.ts';
import { isRepositoryStore, keepDerivedOutOfGit } from '../../storage/stores/repositoryFiles.ts';
import { chooseHome } from '../chosenStores.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';

interface Options extends CommonOptions {
  readonly name?: string;
  readonly json?: boolean;
}

const ours = new Set(['store.json', 'log', '.gitattributes', '.gitignore']);

/** A mistyped folder must not fill up with a store. */
async function requireOwnFolder(folder: string): Promise<void> {
  const names = (await unlessMissing(readdir(folder))) ?? [];
  const strange = names.filter(name => !ours.has(name) && !name.endsWith('.tmp'));
  if (names.includes('store.json') || strange.length === 0) return;
  throw new Problem('bad input', `${folder} holds other files already. Name a new or empty folder.`);
}

function homeFor(io: Io, options: Options): Home {
  const { name, store } = options;
  if (name === undefined) return chooseHome(io, options).home;
  if (store !== undefined)
    throw new Problem('bad input', 'Give --name or --store, not both: each of them says where the store is.');
  if (name === privateName)
    throw new Problem('bad input', 'The private store has that name, and nobody else reads it. Use another.');
  return namedPlace(dataFolder(io.machine), requireIdentifier(name, 'store')).home;
}

function readable(folder: string, { name }: Options): string {
  const next = `Let a customer live there with: listen-first store move --customer ID --to ${name}\n`;
  return `The store is ready: ${folder}\n${name === undefined ? '' : next}`;
}

export async function init(io: Io, options: Options): Promise<ExitCode> {
  const home = homeFor(io, options);
  await requireOwnFolder(home.store);
  const { storeId } = await makeStore({ home, newId });
  if (isRepositoryStore(home.store)) await keepDerivedOutOfGit(home.store);
  if (options.json) await writeJson(io, { store: home.store, storeId });
  else await io.write(readable(home.store, options));
  return 0;
}
