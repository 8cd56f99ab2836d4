import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ensureFolder, makeOnce } from '../files.ts';
import { readPlain } from '../git/readPlain.ts';
import { readRepository } from '../git/readRepository.ts';
import { ensureScratch, environment } from '../git/safeGit.ts';
import { asNames, type Names, namesIn } from './names.ts';

/** A repository as git is shown it: its index, its objects, its files, but none of its settings. */
export interface ShownRepository {
  /** The folder that is scanned: the work tree or one inside it. */
  readonly folder: string;
  readonly root: string;
  readonly objects: string;
  readonly index: string;
  readonly exclude: string;
  /** A repository of our own, that names its objects in the same way. */
  readonly scratch: string;
}

async function ownFolder(root: string): Promise<string> {
  const text = await readPlain(join(root, '.git'), 8192);
  return text?.startsWith('gitdir: ')
    ? resolve(root, text.slice('gitdir: '.length).replace(/[\r\n]+$/, ''))
    : join(root, '.git');
}

const longestConfiguration = 1024 * 1024;
const longNames =
  '[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n[extensions]\n\tobjectFormat = sha256\n';

/** Git reads no objects whose names are longer than those of the repository it was started in. */
async function scratchLike(objects: string, scratch: string): Promise<string> {
  const configuration = await readPlain(join(dirname(objects), 'config'), longestConfiguration);
  if (!/^\s*objectFormat\s*=\s*"?sha256\b/im.test(configuration ?? '')) return scratch;
  const own = join(scratch, 'sha256');
  await ensureFolder(own);
  await makeOnce(join(own, 'config'), longNames);
  return own;
}

/** The repository around a folder; undefined where there is none. @param scratch where git may be run */
export async function shownRepository(folder: string, scratch: string): Promise<ShownRepository | undefined> {
  const repository = await readRepository(folder);
  if (!repository) return undefined;
  const { root, objects } = repository;
  return {
    folder,
    root,
    objects,
    index: join(await ownFolder(root), 'index'),
    exclude: join(dirname(objects), 'info', 'exclude'),
    scratch: await scratchLike(objects, scratch),
  };
}

export interface GitAnswer {
  readonly bytes: Buffer;
  /** What it complained of, though it went on. */
  readonly complaints: string;
}

/** Milliseconds for one question about a whole repository. */
const longest = 120_000;

export interface GitQuestion {
  readonly args: readonly string[];
  /** What it reads. */
  readonly input?: string;
  /** Codes with which it ends where it found nothing, beside 0. */
  readonly fine?: number;
  readonly patience?: number;
  readonly signal?: AbortSignal | undefined;
  /** Overrides, to ask for names of branches, which only the repository itself knows. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What git is told: our own repository, and of the other one its objects, index and files. */
function surroundings({ root, objects, index, scratch }: ShownRepository): Record<string, string> {
  const shallow = join(dirname(objects), 'shallow');
  return {
    ...environment({ scratch, objects }),
    GIT_INDEX_FILE: index,
    GIT_WORK_TREE: root,
    GIT_OPTIONAL_LOCKS: '0',
    ...(existsSync(shallow) && { GIT_SHALLOW_FILE: shallow }),
  };
}

/**
 * Asks git about the files of a repository, from a repository of our own.
 * @returns undefined where git is missing, fails or takes too long
 */
export async function askGit(shown: ShownRepository, question: GitQuestion): Promise<GitAnswer | undefined> {
  const { args, input = '', fine = 0, signal, env, patience = longest } = question;
  await ensureScratch(shown.scratch);
  return new Promise(done => {
    const parts: Buffer[] = [];
    let complaints = '';
    const child = spawn('git', ['--no-pager', ...args], {
      cwd: shown.folder,
      env: { ...surroundings(shown), ...env },
      windowsHide: true,
      timeout: patience,
      killSignal: 'SIGKILL',
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(signal && { signal }),
    });
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => {
      complaints += part.toString();
    });
    child.on('error', () => done(undefined));
    child.on('close', code =>
      done(code === 0 || code === fine ? { bytes: Buffer.concat(parts), complaints } : undefined),
    );
    child.stdin.on('error', () => {}); // it ended without reading
    child.stdin.end(input);
  });
}

const closedFolder = /^warning: could not open directory '(.+?)\/?': /gm;

/** Files that git does not know and nobody told it to ignore. */
export interface Others {
  readonly files: Names;
  /** Folders that may not be entered. */
  readonly closed: readonly string[];
  /** Repositories inside this one. */
  readonly inside: readonly string[];
}

/** What git keeps. @returns undefined where git cannot say */
export async function keptFiles(shown: ShownRepository, signal?: AbortSignal): Promise<Names | undefined> {
  const said = await askGit(shown, { args: ['ls-files', '-z', '--cached'], signal });
  return said?.bytes.toString();
}

export async function otherFiles(shown: ShownRepository, signal?: AbortSignal): Promise<Others | undefined> {
  const own = ['--exclude-per-directory=.gitignore'];
  const ignoring = existsSync(shown.exclude) ? [...own, `--exclude-from=${shown.exclude}`] : own;
  const said = await askGit(shown, { args: ['ls-files', '-z', '--others', ...ignoring], signal });
  if (!said) return undefined;
  const names = namesIn(said.bytes.toString());
  return {
    files: asNames(names.filter(name => !name.endsWith('/'))),
    closed: [...said.complaints.matchAll(closedFolder)].map(([, path = '']) => path),
    inside: names.filter(name => name.endsWith('/')).map(name => name.slice(0, -1)),
  };
}
