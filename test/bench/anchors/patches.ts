import { gitLines } from './git.ts';

/** A run of lines replaced by another; starts are 1-based and point at the line itself, also when empty. */
export interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly old: string[];
  readonly new: string[];
}

/** What one commit did to one file; an end that does not exist has no path. */
export interface FileChange {
  old?: string;
  new?: string;
  readonly hunks: Hunk[];
}

export type Step = readonly FileChange[];
export type Algorithm = 'myers' | 'histogram';

const unwatched = [
  '*.lock',
  '*lock.json',
  'pnpm-lock.yaml',
  '*.min.js',
  '*.svg',
  '*.map',
  '*.snap',
  'dist/*',
];
const ranges = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** True where neither a place is chosen nor a move is looked for: made by machines, not written. */
export const isUnwatched = (path: string): boolean =>
  /(?:\.lock|lock\.json|pnpm-lock\.yaml|\.min\.js|\.svg|\.map|\.snap)$|^dist\//.test(path);

export const patchArgs = (algorithm: Algorithm): string[] => [
  '-U0',
  '-M',
  '-l500',
  '--full-index',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--inter-hunk-context=0',
  `--diff-algorithm=${algorithm}`,
];

export const watchedPaths: readonly string[] = [
  '--',
  '.',
  ...unwatched.map(each => `:(exclude,glob)**/${each}`),
];

function hunkAt(row: string): Hunk | undefined {
  const found = ranges.exec(row);
  if (!found) return undefined;
  const [oldStart, oldCount, newStart, newCount] = [1, 2, 3, 4].map(group => Number(found[group] ?? 1));
  return {
    oldStart: (oldStart ?? 0) + (oldCount === 0 ? 1 : 0),
    newStart: (newStart ?? 0) + (newCount === 0 ? 1 : 0),
    old: [],
    new: [],
  };
}

const pathIn = (row: string): string => row.slice(6).replace(/\t$/, '');

/** Reads rows of a patch one by one and keeps what they change. */
export class PatchReader {
  readonly changes: FileChange[] = [];
  #oldLeft = 0;
  #newLeft = 0;
  #hunk: Hunk | undefined;

  read(row: string): void {
    if (this.#hunk && (this.#oldLeft || this.#newLeft) && this.#line(row, this.#hunk)) return;
    const change = this.changes.at(-1);
    if (row.startsWith('diff --git ')) this.changes.push({ hunks: [] });
    else if (change) this.#header(row, change);
  }

  #line(row: string, hunk: Hunk): boolean {
    const [mark, text] = [row[0], row.slice(1)];
    if (mark === '-') {
      hunk.old.push(text);
      this.#oldLeft -= 1;
    } else if (mark === '+') {
      hunk.new.push(text);
      this.#newLeft -= 1;
    }
    return mark === '-' || mark === '+' || mark === '\\';
  }

  #header(row: string, change: FileChange): void {
    if (row.startsWith('--- a/')) change.old = pathIn(row);
    else if (row.startsWith('+++ b/')) change.new = pathIn(row);
    else if (row.startsWith('rename from ')) change.old = row.slice(12);
    else if (row.startsWith('rename to ')) change.new = row.slice(10);
    else if (row.startsWith('@@ ')) this.#begin(row, change);
  }

  #begin(row: string, change: FileChange): void {
    const hunk = hunkAt(row);
    if (!hunk) return;
    const found = ranges.exec(row);
    [this.#oldLeft, this.#newLeft] = [Number(found?.[2] ?? 1), Number(found?.[4] ?? 1)];
    this.#hunk = hunk;
    change.hunks.push(hunk);
  }
}

const usable = (change: FileChange): boolean =>
  (change.old !== undefined || change.new !== undefined) && !`${change.old}${change.new}`.includes('"');

/** The steps of a first-parent line, by the name of the commit that made them. */
export async function stepsOf(
  repository: string,
  revisions: readonly string[],
  algorithm: Algorithm,
): Promise<ReadonlyMap<string, Step>> {
  const steps = new Map<string, Step>();
  let reader = new PatchReader();
  const args = ['log', '--first-parent', '-m', '-p', '--format=%x00%H', ...patchArgs(algorithm)];
  for await (const row of gitLines(repository, [...args, ...revisions, ...watchedPaths])) {
    if (row.startsWith('\0')) {
      reader = new PatchReader();
      steps.set(row.slice(1), reader.changes);
    } else reader.read(row);
  }
  for (const [commit, changes] of steps) steps.set(commit, changes.filter(usable));
  return steps;
}

/** One patch between any two commits. */
export async function patchBetween(repository: string, from: string, to: string): Promise<Step> {
  const reader = new PatchReader();
  const args = ['diff', ...patchArgs('histogram'), from, to, ...watchedPaths];
  for await (const row of gitLines(repository, args)) reader.read(row);
  return reader.changes.filter(usable);
}

const turnedHunk = ({ oldStart, newStart, old, new: added }: Hunk): Hunk => ({
  oldStart: newStart,
  newStart: oldStart,
  old: added,
  new: old,
});

/** The step back. */
export const turned = (step: Step): Step =>
  step.map(change => ({
    ...(change.new === undefined ? {} : { old: change.new }),
    ...(change.old === undefined ? {} : { new: change.old }),
    hunks: change.hunks.map(turnedHunk),
  }));
