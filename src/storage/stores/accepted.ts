import { lstat, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { asProblem, unlessMissing } from '../failure.ts';
import { ensureFolder, jsonIn, replaceFile } from '../files.ts';
import { requireHeader, storeExists } from '../storeHeader.ts';

interface Acceptance {
  readonly folder: string;
  readonly storeId: string;
}

function isAcceptance(raw: unknown): raw is Acceptance {
  const { folder, storeId } = Object(raw) as Record<string, unknown>;
  return typeof folder === 'string' && typeof storeId === 'string';
}

/** What a repository calls its store. */
export const repositoryFolder = '.listen-first';

const fileIn = (local: string) => join(local, 'accepted.json');

async function readAll(local: string): Promise<Acceptance[]> {
  const text = await unlessMissing(readFile(fileIn(local), 'utf8'));
  const raw = jsonIn(text ?? '[]');
  if (Array.isArray(raw) && raw.every(isAcceptance)) return raw;
  throw new Problem(
    'unreadable file',
    sentence(
      '{0} is damaged. Move it away, then accept the stores of your repositories again.',
      fileIn(local),
    ),
  );
}

async function writeAll(local: string, all: readonly Acceptance[]): Promise<void> {
  try {
    await ensureFolder(local);
    await replaceFile(fileIn(local), `${JSON.stringify(all)}\n`, { durable: true });
  } catch (error) {
    throw asProblem(error, fileIn(local));
  }
}

/** The real folder of a repository's store; a link in its place is none. */
async function realFolder(folder: string): Promise<string | undefined> {
  const state = await unlessMissing(lstat(folder));
  return state?.isDirectory() ? realpath(folder) : undefined;
}

/** A folder that was swapped for another store since is not the one that was accepted. */
async function isStill({ folder, storeId }: Acceptance): Promise<boolean> {
  if ((await realFolder(folder)) !== folder || !(await storeExists(folder))) return false;
  const header = await requireHeader(folder).catch(() => undefined);
  return header?.storeId === storeId;
}

export interface AcceptedStore {
  /** The repository's folder name. */
  readonly name: string;
  readonly folder: string;
}

/** The stores of repositories that a person accepted and that are there now. */
export async function acceptedIn(local: string): Promise<AcceptedStore[]> {
  const all = await readAll(local);
  const once = [...new Map(all.map(one => [one.folder, one])).values()];
  const isThere = await Promise.all(once.map(isStill));
  return once
    .filter((_, at) => isThere[at])
    .map(({ folder }) => ({ name: basename(dirname(folder)), folder }));
}

/** The store that a repository ships in that folder; undefined where there is none. */
export async function repositoryStore(repository: string): Promise<string | undefined> {
  const folder = await realFolder(join(repository, repositoryFolder));
  return folder !== undefined && (await storeExists(folder)) ? folder : undefined;
}

export async function isAccepted(local: string, folder: string): Promise<boolean> {
  return (await acceptedIn(local)).some(one => one.folder === folder);
}

/** From now on that store is read and written too. @throws Problem where there is none */
export async function acceptStore(local: string, folder: string): Promise<void> {
  const real = await realFolder(folder);
  const { storeId } = await requireHeader(real ?? folder);
  const others = (await readAll(local)).filter(one => one.folder !== real);
  if (real !== undefined) await writeAll(local, [...others, { folder: real, storeId }]);
}

/** From now on it is left alone; nothing in it changes. */
export async function forgetStore(local: string, folder: string): Promise<void> {
  const real = (await realFolder(folder)) ?? folder;
  await writeAll(
    local,
    (await readAll(local)).filter(one => one.folder !== real),
  );
}

/** The accepted store of the repository that a folder is in: the nearest one upwards. */
export async function acceptedAbove(local: string, folder: string): Promise<AcceptedStore | undefined> {
  const all = await acceptedIn(local);
  if (all.length === 0) return undefined;
  let at = await realpath(folder);
  for (;;) {
    const found = all.find(one => dirname(one.folder) === at);
    if (found || dirname(at) === at) return found;
    at = dirname(at);
  }
}
