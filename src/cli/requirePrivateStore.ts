import { lstat, readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { unlessMissing } from '../storage/failure.ts';
import { jsonIn } from '../storage/files.ts';
import { dataFolder } from '../storage/location.ts';
import { storePlaces } from '../storage/stores/places.ts';
import type { Choice } from './chosenStores.ts';
import type { Io } from './io.ts';

async function isInRepository(folder: string): Promise<boolean> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (await unlessMissing(lstat(join(at, '.git')))) return true;
    if (dirname(at) === at) return false;
  }
}

async function hasRemote(store: string): Promise<boolean> {
  const text = await unlessMissing(readFile(join(store, 'store.json'), 'utf8'));
  return text !== undefined && Object.hasOwn(Object(jsonIn(text)) as object, 'remote');
}

const realFolder = (folder: string) => unlessMissing(realpath(folder));

/** Read with the other stores, it would hide what is only mine: nothing of that kind belongs there. */
async function isOneOfShared({ machine }: Io, store: string): Promise<boolean> {
  const refuse = (error: unknown) => {
    throw error;
  };
  const shared = (await storePlaces(dataFolder(machine), refuse)).filter(one => one.isShared);
  const folders = await Promise.all(shared.map(one => realFolder(one.home.store)));
  return folders.includes(await realFolder(store));
}

/** What is meant for me alone may not be written where it will be shared. @throws Problem */
export async function requirePrivateStore(io: Io, { home, isNamed }: Choice): Promise<void> {
  const { store } = home;
  const isRead = async () =>
    (await hasRemote(store)) || (await isInRepository(store)) || (await isOneOfShared(io, store));
  if (!isNamed || !(await isRead())) return;
  const advice =
    `${store} is shared or lies in a repository, so a note of reach "me" would not stay with you. ` +
    'Leave out --store to write it to your private store.';
  throw new Problem('bad input', advice);
}
