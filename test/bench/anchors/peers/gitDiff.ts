import { execFileSync } from 'node:child_process';
import { type FileChange, PatchReader, patchArgs, type Step } from '../patches.ts';
import type { Peer } from './peer.ts';

const known = new Map<string, Step>();

function difference(root: string, commit: string): Step {
  const key = `${root} ${commit}`;
  const own = known.get(key);
  if (own) return own;
  known.clear();
  const reader = new PatchReader();
  const args = ['-c', 'core.quotePath=false', '-C', root, 'diff', ...patchArgs('myers'), commit, 'HEAD'];
  for (const row of execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 30 }).split('\n')) {
    reader.read(row);
  }
  known.set(key, reader.changes);
  return reader.changes;
}

function mapped({ hunks }: FileChange, line: number): number | undefined {
  const hunk = hunks.findLast(each => each.oldStart <= line);
  if (!hunk) return line;
  if (line < hunk.oldStart + hunk.old.length) return undefined;
  return line + hunk.newStart + hunk.new.length - hunk.oldStart - hunk.old.length;
}

const linesIn = (start: number, end: number): number[] =>
  Array.from({ length: end - start + 1 }, (_, index) => start + index);

/** One `git diff -M`: what stands outside its hunks is followed, what stands inside is lost. */
export const gitDiff: Peer = ({ path, start, end, commit }, tree) => {
  if (commit === undefined) return undefined;
  const change = difference(tree.root, commit).find(each => each.old === path);
  if (!change) return tree.lines(path) && { path, start, end };
  const left = linesIn(start, end).flatMap(line => mapped(change, line) ?? []);
  const [first, last] = [left[0], left.at(-1)];
  if (change.new === undefined || first === undefined || last === undefined) return undefined;
  return { path: change.new, start: first, end: last };
};

/** Hunk arithmetic: a line inside a hunk moves by the whole of the hunk's growth and is never lost. */
export const hunkSums: Peer = ({ path, start, end, commit }, tree) => {
  if (commit === undefined) return undefined;
  const change = difference(tree.root, commit).find(each => each.old === path);
  if (!change) return tree.lines(path) && { path, start, end };
  if (change.new === undefined) return undefined;
  const sum = (line: number) =>
    change.hunks
      .filter(hunk => hunk.oldStart <= line)
      .reduce((total, hunk) => total + hunk.new.length - hunk.old.length, line);
  const first = Math.max(1, sum(start));
  return { path: change.new, start: first, end: Math.max(first, sum(end)) };
};
