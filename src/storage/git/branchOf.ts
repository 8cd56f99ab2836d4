import { join } from 'node:path';
import { gitFolders } from './gitFolders.ts';
import { readPlain } from './readPlain.ts';
import { readRepository } from './readRepository.ts';

const longestHead = 8192;

/** "refs/heads/main", or the commit where no branch is checked out; empty outside a repository. Nothing is run. */
export async function branchOf(folder: string): Promise<string> {
  const root = (await readRepository(folder))?.root;
  const folders = root === undefined ? undefined : await gitFolders(root);
  const head = folders && (await readPlain(join(folders.own, 'HEAD'), longestHead));
  return head?.replace(/^ref: /, '').trim() ?? '';
}
