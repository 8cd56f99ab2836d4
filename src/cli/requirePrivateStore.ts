import { lstat, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { unlessMissing } from '../storage/failure.ts';
import { jsonIn } from '../storage/files.ts';
import type { Choice } from './session.ts';

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

/** What is meant for me alone may not be written where it will be shared. @throws Problem */
export async function requirePrivateStore({ home, isNamed }: Choice): Promise<void> {
  const { store } = home;
  if (!isNamed || (!(await hasRemote(store)) && !(await isInRepository(store)))) return;
  const advice =
    `${store} is shared or lies in a repository, so a note of reach "me" would not stay with you. ` +
    'Leave out --store to write it to your private store.';
  throw new Problem('bad input', advice);
}
