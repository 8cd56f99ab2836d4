import { join } from 'node:path';
import { readPlain } from './readPlain.ts';

/** Where a work tree keeps its own state, and where all work trees of a repository keep the rest. */
export interface GitFolders {
  readonly own: string;
  readonly common: string;
}

const mebibyte = 1024 * 1024;
const limits = { reference: 4096, packed: 16 * mebibyte } as const;
/** A reference may name another one, and a damaged one itself. */
const longestChain = 5;

const commit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** A name that stays below the folder it is joined to. */
const isReference = (name: string) =>
  /^refs\/[^\\:\p{C}]+$/u.test(name) && name.split('/').every(part => part !== '' && !part.startsWith('.'));

async function packed(common: string, name: string): Promise<string | undefined> {
  const all = (await readPlain(join(common, 'packed-refs'), limits.packed)) ?? '';
  const end = all.indexOf(` ${name}\n`);
  return end < 0 ? undefined : all.slice(all.lastIndexOf('\n', end) + 1, end);
}

async function contentOf({ own, common }: GitFolders, name: string): Promise<string | undefined> {
  const loose =
    (await readPlain(join(own, name), limits.reference)) ??
    (await readPlain(join(common, name), limits.reference));
  return (loose ?? (await packed(common, name)))?.trim();
}

/** The commit that is checked out; undefined before the first one, where references are a table, or in a damaged folder. */
export async function readCommit(folders: GitFolders): Promise<string | undefined> {
  let value = await contentOf(folders, 'HEAD');
  for (let step = 0; step < longestChain && value !== undefined; step += 1) {
    if (commit.test(value)) return value;
    const name = /^ref:\s*(.+)$/.exec(value)?.[1];
    value = name !== undefined && isReference(name) ? await contentOf(folders, name) : undefined;
  }
  return undefined;
}
