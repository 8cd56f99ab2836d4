import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { GitFolders } from './readCommit.ts';
import { readPlain } from './readPlain.ts';

const longestPointer = 8192;

/** The path that a file of git's names, from the folder given. */
async function pointer(file: string, prefix: string, from: string): Promise<string | undefined> {
  const text = await readPlain(file, longestPointer);
  const path = text?.startsWith(prefix) ? text.slice(prefix.length).replace(/[\r\n]+$/, '') : '';
  return path === '' || path.includes('\0') ? undefined : resolve(from, path);
}

/** A folder, or the file that a work tree or a submodule has in its place. */
export async function gitFolders(root: string): Promise<GitFolders | undefined> {
  const name = join(root, '.git');
  const isFolder = await stat(name).then(
    found => found.isDirectory(),
    () => false,
  );
  const own = isFolder ? name : await pointer(name, 'gitdir: ', root);
  if (own === undefined || (await readPlain(join(own, 'HEAD'), longestPointer)) === undefined)
    return undefined;
  return { own, common: (await pointer(join(own, 'commondir'), '', own)) ?? own };
}
