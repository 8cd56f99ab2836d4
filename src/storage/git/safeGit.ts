import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureFolder, makeOnce } from '../files.ts';

export interface SafeGit {
  /** A folder of our own for an empty bare repository; made where it is missing. */
  readonly scratch: string;
  /** The objects that may be looked at. */
  readonly objects: string;
}

const patience = 2_000;

/** What a program needs to run at all. Nothing of the person's git reaches it. */
const kept = ['PATH', 'Path', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/** One path in a list of paths, whatever stands in it. */
const quoted = (path: string) => `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;

/** What git is told of the world. */
export function environment({ scratch, objects }: SafeGit): Record<string, string> {
  const own = kept.flatMap(name => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(own),
    GIT_DIR: scratch,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(objects),
    GIT_NO_LAZY_FETCH: '1',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    HOME: scratch,
    XDG_CONFIG_HOME: scratch,
    LC_ALL: 'C',
  };
}

const setting = '[core]\n\trepositoryFormatVersion = 0\n\tbare = true\n';
const branch = 'ref: refs/heads/none\n';

/** A bare repository is two folders, a setting and, once it is complete, the name of a branch. */
export async function ensureScratch(scratch: string): Promise<void> {
  if (existsSync(join(scratch, 'HEAD'))) return;
  await ensureFolder(join(scratch, 'objects'));
  await ensureFolder(join(scratch, 'refs'));
  await makeOnce(join(scratch, 'config'), setting);
  await makeOnce(join(scratch, 'HEAD'), branch);
}

/** The same in a new folder that the caller removes soon: nothing waits for the disk. */
export function makeBriefScratch(): string {
  const scratch = mkdtempSync(join(tmpdir(), 'listen-first-scan-'));
  for (const folder of ['objects', 'refs']) mkdirSync(join(scratch, folder));
  writeFileSync(join(scratch, 'config'), setting);
  writeFileSync(join(scratch, 'HEAD'), branch);
  return scratch;
}

/**
 * Runs git on the objects of a repository, never in the repository: no hook, filter, driver or setting of it can
 * run. @returns what git said; undefined where there is no git, or it failed or took longer than two seconds
 */
export async function safeGit(where: SafeGit, args: readonly string[]): Promise<string | undefined> {
  await ensureScratch(where.scratch);
  const options = {
    cwd: where.scratch,
    env: environment(where),
    timeout: patience,
    killSignal: 'SIGKILL',
    maxBuffer: 1024 * 1024,
    windowsHide: true,
  } as const;
  return new Promise(done => {
    execFile('git', ['--no-pager', ...args], options, (error, said) => done(error ? undefined : said));
  });
}
