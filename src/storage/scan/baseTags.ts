import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { keyword as usual } from '../../tags/tag.ts';
import { namedAt, olderNames, sizesAt, tagsAt } from './baseFiles.ts';
import { type Found, together } from './found.ts';
import { askGit, type ShownRepository, shownRepository } from './gitFiles.ts';
import { isInIgnoredFolder } from './ignoredFolders.ts';

export interface BaseWish {
  readonly folder: string;
  /** A name that git knows: a branch, a tag, a commit. */
  readonly ref: string;
  readonly keyword?: string | undefined;
  /** Files whose earlier state is asked for, wherever a search would not see it. */
  readonly files: readonly string[];
}

export interface BaseFound extends Found {
  /** What must be fetched before anything that is not among these can be called new. */
  readonly lacks?: Problem;
}

/** Names of branches stand in the repository itself; reading them runs nothing. */
async function commitOf(shown: ShownRepository, ref: string): Promise<string | undefined> {
  const said = await askGit(shown, {
    args: ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    env: { GIT_DIR: dirname(shown.index) },
  });
  return said?.bytes.toString().trim() || undefined;
}

const isShallow = ({ objects }: ShownRepository) => existsSync(join(dirname(objects), 'shallow'));

const missing = (shown: ShownRepository, ref: string): Problem =>
  new Problem(
    'not found',
    isShallow(shown)
      ? sentence(
          'This clone is shallow and does not hold {0}. Fetch it first: git fetch --unshallow origin (in GitHub Actions: fetch-depth: 0, in GitLab CI: GIT_DEPTH: 0).',
          ref,
        )
      : sentence('There is no commit called {0} in this repository. Fetch it first: git fetch origin', ref),
  );

const unknownBeginning = (ref: string): Problem =>
  new Problem(
    'not found',
    sentence(
      'This clone is shallow and does not hold where the work left {0}, so it cannot be said what is new. Fetch that first: git fetch --unshallow origin (in GitHub Actions: fetch-depth: 0, in GitLab CI: GIT_DEPTH: 0).',
      ref,
    ),
  );

const missingFiles = (ref: string): Problem =>
  new Problem(
    'unreadable file',
    sentence(
      'Files of {0} are not in this clone, so it cannot be said what is new. Fetch them first: git fetch --refetch --no-filter origin (in GitHub Actions: check out without a filter).',
      ref,
    ),
  );

/** Where the work began; undefined where the two have nothing in common here. */
async function whereItBegan(shown: ShownRepository, base: string): Promise<string | undefined> {
  const head = await commitOf(shown, 'HEAD');
  const said = head === undefined ? undefined : await askGit(shown, { args: ['merge-base', base, head] });
  return said?.bytes.toString().trim() || undefined;
}

interface Candidates {
  readonly names: readonly string[];
  /** Whether every file could be searched. */
  readonly isAll: boolean;
}

/** The files of a commit that may hold a head, from the folder. */
async function candidates(
  shown: ShownRepository,
  commit: string,
  keyword: string,
): Promise<Candidates | undefined> {
  const args = ['grep', '-z', '-l', '-a', '-F', '-e', `${keyword}(`, commit, '--', '.'];
  const said = await askGit(shown, { args, fine: 1 });
  const names = said?.bytes.toString().split('\0').filter(Boolean);
  return (
    names && {
      names: names.map(name => name.slice(commit.length + 1)),
      isAll: !said?.complaints.includes('unable to read'),
    }
  );
}

type Sizes = ReadonlyMap<string, number>;

/** The sizes of these files, and of what they were called; undefined where one of them is not here. */
async function sizesOf(
  shown: ShownRepository,
  commit: string,
  names: readonly string[],
): Promise<Sizes | undefined> {
  const of = async (some: readonly string[]): Promise<Sizes | undefined> => {
    const sizes = await sizesAt(shown, { commit, names: some });
    return sizes && new Map(some.flatMap((name, at) => (sizes[at] === undefined ? [] : [[name, sizes[at]]])));
  };
  const found = await of(names);
  if (!found) return undefined;
  const absent = { commit, names: names.filter(name => !found.has(name)) };
  if ((await namedAt(shown, absent))?.length !== 0) return undefined;
  const older = await of(await olderNames(shown, absent));
  return older && new Map([...found, ...older]);
}

async function withRepository<T>(folder: string, work: (shown: ShownRepository) => Promise<T>): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), 'listen-first-base-'));
  try {
    const shown = await shownRepository(realpathSync(folder), scratch);
    if (!shown)
      throw new Problem(
        'not found',
        sentence('{0} is in no git repository, so it has no earlier state.', folder),
      );
    return await work(shown);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * The tags a folder held where the work on it began: where its history left that of `ref`.
 * @throws Problem that says what to fetch where the commit or its files are not here
 */
export function baseTags({ folder, ref, keyword = usual, files }: BaseWish): Promise<BaseFound> {
  return withRepository(folder, async shown => {
    const named = await commitOf(shown, ref);
    if (named === undefined) throw missing(shown, ref);
    const began = await whereItBegan(shown, named);
    const commit = began ?? named;
    const searched = await candidates(shown, commit, keyword);
    if (!searched) throw missingFiles(ref);
    const names = [...new Set([...searched.names, ...files])].filter(
      name => !name.includes('\n') && !isInIgnoredFolder(name),
    );
    const sizes = await sizesOf(shown, commit, names);
    const read = sizes && (await tagsAt(shown, { commit, sizes }, keyword));
    if (!read) throw missingFiles(ref);
    if (!began && isShallow(shown)) return { ...together(read), lacks: unknownBeginning(ref) };
    return { ...together(read), ...(!searched.isAll && { lacks: missingFiles(ref) }) };
  });
}

export { withRepository };
