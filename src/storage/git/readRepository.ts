import { realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { gitFolders } from './gitFolders.ts';
import { type GitFolders, readCommit } from './readCommit.ts';
import { readPlain } from './readPlain.ts';
import { remoteAddresses } from './remoteAddresses.ts';
import { remoteName } from './remoteName.ts';

const longestConfiguration = 1024 * 1024;

/** What the plain files of a repository say about it. */
export interface Repository {
  readonly root: string;
  /** The way from the root to the folder that was asked for, POSIX; empty for the root itself. */
  readonly within: string;
  /** Where its objects are. */
  readonly objects: string;
  /** "github.com/typicode/lowdb"; missing without a remote. */
  readonly repository?: string;
  readonly commit?: string;
}

async function factsOf(folders: GitFolders): Promise<Omit<Repository, 'root' | 'within'>> {
  const configuration = await readPlain(join(folders.common, 'config'), longestConfiguration);
  const [repository] = remoteAddresses(configuration ?? '').flatMap(one => remoteName(one) ?? []);
  const commit = await readCommit(folders);
  return {
    objects: join(folders.common, 'objects'),
    ...(repository !== undefined && { repository }),
    ...(commit !== undefined && { commit }),
  };
}

/** The repository that a folder stands in. Nothing is run, and what is damaged is unknown. */
export async function readRepository(folder: string): Promise<Repository | undefined> {
  const start = await realpath(folder).catch(() => undefined);
  if (start === undefined) return undefined;
  for (let root = start; ; root = dirname(root)) {
    const folders = await gitFolders(root);
    if (folders)
      return { root, within: relative(root, start).split(sep).join('/'), ...(await factsOf(folders)) };
    if (dirname(root) === root) return undefined;
  }
}
