import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type GitFolders, readCommit } from './readCommit.ts';
import { readPlain } from './readPlain.ts';
import { remoteAddresses } from './remoteAddresses.ts';
import { remoteName } from './remoteName.ts';

const limits = { pointer: 8192, configuration: 1024 * 1024 } as const;

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

/** The path that a file of git's names, from the folder given. */
async function pointer(file: string, prefix: string, from: string): Promise<string | undefined> {
  const text = await readPlain(file, limits.pointer);
  const path = text?.startsWith(prefix) ? text.slice(prefix.length).replace(/[\r\n]+$/, '') : '';
  return path === '' || path.includes('\0') ? undefined : resolve(from, path);
}

/** A folder, or the file that a work tree or a submodule has in its place. */
async function gitFolders(root: string): Promise<GitFolders | undefined> {
  const name = join(root, '.git');
  const isFolder = await stat(name).then(
    found => found.isDirectory(),
    () => false,
  );
  const own = isFolder ? name : await pointer(name, 'gitdir: ', root);
  if (own === undefined || (await readPlain(join(own, 'HEAD'), limits.pointer)) === undefined)
    return undefined;
  return { own, common: (await pointer(join(own, 'commondir'), '', own)) ?? own };
}

async function factsOf(folders: GitFolders): Promise<Omit<Repository, 'root' | 'within'>> {
  const configuration = await readPlain(join(folders.common, 'config'), limits.configuration);
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
