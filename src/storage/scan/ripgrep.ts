import { spawn } from 'node:child_process';
import { relative, sep } from 'node:path';
import { ignoredFolders } from './ignoredFolders.ts';

export interface Searched {
  /** Files that may hold a head, from the folder, POSIX. */
  readonly candidates: readonly string[];
  readonly closed: readonly string[];
  readonly scanned: number;
}

export interface Search {
  readonly program: string;
  readonly folder: string;
  readonly keyword: string;
  /** Whether the ignore files above the folder count: in a repository they do. */
  readonly isInRepository: boolean;
  /** Where ignore files would leave nothing at all. */
  readonly obeysNothing?: boolean;
  readonly signal?: AbortSignal | undefined;
}

function argumentsOf({ folder, keyword, isInRepository, obeysNothing }: Search): string[] {
  return [
    '--no-config',
    '--hidden',
    '--no-ignore-dot',
    '--no-ignore-global',
    // In a repository the files above count, and those of a repository inside for themselves.
    ...(isInRepository ? [] : ['--no-require-git', '--no-ignore-parent']),
    ...(obeysNothing ? ['--no-ignore-vcs', '--no-ignore-exclude'] : []),
    // What is binary is decided by whoever reads the file, in the same way for every engine.
    '--text',
    '--no-follow',
    '--stats',
    '-l',
    '-0',
    ...ignoredFolders.flatMap(name => ['-g', `!${name}`]),
    '-F',
    '-e',
    `${keyword}(`,
    '--',
    folder,
  ];
}

const refusal = /^rg: (.+): (?:Permission denied|Access is denied)\b.*$/;
const harmless =
  /^rg: (?:No files were searched|Running with --debug|.+: (?:No such file or directory|File system loop found))/;
const other = /^Running with --debug/;

/** The files rg was not let into; undefined where it complained of anything else. */
function closedIn(complaints: string): string[] | undefined {
  const lines = complaints
    .split('\n')
    .filter(line => line !== '' && !harmless.test(line) && !other.test(line));
  const closed = lines.map(line => refusal.exec(line)?.[1]);
  return closed.some(one => one === undefined) ? undefined : (closed as string[]);
}

const searchedCount = /^(\d+) files searched$/m;

function answerIn(said: string, complaints: string, folder: string): Searched | undefined {
  const closed = closedIn(complaints);
  const parts = said.split('\0');
  const counted = searchedCount.exec(parts.pop() ?? '')?.[1];
  if (!closed || counted === undefined) return undefined;
  const inFolder = (path: string) => relative(folder, path).split(sep).join('/');
  return { candidates: parts.map(inFolder), closed: closed.map(inFolder), scanned: Number(counted) };
}

/** Searches with ripgrep. @returns undefined where it is missing or fails, which is told by nothing it found */
export function ripgrep(search: Search): Promise<Searched | undefined> {
  const { program, folder, signal } = search;
  return new Promise(done => {
    let [said, complaints] = ['', ''];
    const child = spawn(program, argumentsOf(search), {
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal, killSignal: 'SIGKILL' }),
    });
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      complaints += part;
    });
    child.on('error', () => done(undefined));
    // 1: nothing was found; 2: something could not be read, as it says.
    child.on('close', code =>
      done(code !== null && code <= 2 ? answerIn(said, complaints, folder) : undefined),
    );
  });
}
