import { join } from 'node:path';
import { readPlain } from './readPlain.ts';
import { readRepository } from './readRepository.ts';

/** "refs/heads/main", or the commit where no branch is checked out; empty outside a repository. Nothing is run. */
export async function branchOf(folder: string): Promise<string> {
  const root = (await readRepository(folder))?.root;
  if (root === undefined) return '';
  const own = join(root, '.git');
  const pointed = /^gitdir: (.+)$/m.exec((await readPlain(own, 8192)) ?? '')?.[1];
  const head = await readPlain(join(pointed ?? own, 'HEAD'), 8192);
  return head?.replace(/^ref: /, '').trim() ?? '';
}
