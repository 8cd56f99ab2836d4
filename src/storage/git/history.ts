import { spawn } from 'node:child_process';
import { withoutLarge } from './gitProcess.ts';
import { ensureScratch, environment, type SafeGit } from './safeGit.ts';

/** A commit on the way between two others. */
export interface Passed {
  readonly commit: string;
  readonly parent: string;
  /** Whether the way leads back over it, from the commit to its parent. */
  readonly isBack: boolean;
  /** What it did to the files that were asked for. */
  readonly patch: string;
}

export interface Way {
  readonly from: string;
  readonly to: string;
  readonly paths: readonly string[];
}

const patience = 10_000;
const largest = 24 * 1024 * 1024;

const shown = [
  '-p',
  '-U0',
  '--no-renames',
  '--diff-algorithm=histogram',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
];

/** Runs git once. @returns undefined where it failed, took too long or said too much */
async function output(where: SafeGit, args: readonly string[]): Promise<string | undefined> {
  await ensureScratch(where.scratch);
  return new Promise(done => {
    const child = spawn('git', ['--no-pager', '--literal-pathspecs', ...withoutLarge, ...args], {
      cwd: where.scratch,
      env: environment(where),
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: patience,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    const parts: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (part: Buffer) => {
      length += part.length;
      if (length > largest) child.kill('SIGKILL');
      else parts.push(part);
    });
    child.on('error', () => done(undefined));
    child.on('close', code => done(code === 0 ? Buffer.concat(parts).toString() : undefined));
  });
}

function passedIn(said: string): Passed[] {
  return said
    .split('\n\0\0')
    .map(part => part.replace(/^\0\0/, ''))
    .filter(part => part !== '')
    .map(part => {
      const end = part.indexOf('\n');
      const [side, commit = '', parent = ''] = part.slice(0, end < 0 ? part.length : end).split(' ');
      return { commit, parent, isBack: side === '<', patch: end < 0 ? '' : part.slice(end + 1) };
    });
}

/**
 * The commits between two that touched some files, in the order of the way: back to where they parted, then on.
 * Of a merge the side it was merged into counts.
 * @returns undefined where a commit is missing, or it takes too long
 */
export async function readWay(where: SafeGit, { from, to, paths }: Way): Promise<Passed[] | undefined> {
  const args = ['log', '--left-right', '--first-parent', '-m', '--format=%x00%x00%m %H %P'];
  const said = await output(where, [...args, ...shown, `${from}...${to}`, '--', ...paths]);
  if (said === undefined) return undefined;
  const all = passedIn(said);
  return [...all.filter(one => one.isBack), ...all.filter(one => !one.isBack).reverse()];
}
