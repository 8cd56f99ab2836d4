import { below, type Chance, pick } from './chance.ts';
import { type FileChange, type Hunk, isUnwatched, type Step } from './patches.ts';
import { weightOf } from './similar.ts';
import type { Range } from './truth.ts';

/** The lines of a file of tree a, undefined where nobody links to it: binary, huge or absent. */
export type LinesAt = (path: string) => readonly string[] | undefined;

interface Ground {
  readonly chance: Chance;
  readonly linesAt: LinesAt;
  readonly paths: readonly string[];
  /** The whole difference of the two trees. */
  readonly patch: Step;
}

const widest = 500;
const least = 6;

function lengthBy(chance: Chance): number {
  const [kind, share] = [below(chance, 10), chance()];
  if (kind < 3) return 1;
  if (kind < 6) return 2 + Math.floor(share * 4);
  if (kind < 9) return 6 + Math.floor(share * 12);
  return 18 + Math.floor(share * 32);
}

function rangeAt(ground: Ground, path: string, middle: number): Range | undefined {
  const lines = isUnwatched(path) ? undefined : ground.linesAt(path);
  if (!lines?.length) return undefined;
  const length = Math.min(lengthBy(ground.chance), lines.length);
  const first = middle - below(ground.chance, length);
  const start = Math.min(Math.max(1, first), lines.length - length + 1);
  const own = lines.slice(start - 1, start - 1 + length);
  if (!weightOf(own[0] ?? '') || !weightOf(own.at(-1) ?? '')) return undefined;
  const dull = own.reduce((total, line) => total + weightOf(line), 0) < least;
  if (dull || own.some(line => line.length > widest)) return undefined;
  return { path, start, end: start + length - 1, lines: own };
}

function anywhereIn(ground: Ground, path: string | undefined): Range | undefined {
  const lines = path === undefined ? undefined : ground.linesAt(path);
  return path === undefined || !lines
    ? undefined
    : rangeAt(ground, path, 1 + below(ground.chance, lines.length));
}

function inHunk(ground: Ground, change: FileChange | undefined): Range | undefined {
  const hunk = change && pick(ground.chance, change.hunks);
  if (!change?.old || !hunk) return undefined;
  return rangeAt(ground, change.old, hunk.oldStart + below(ground.chance, hunk.old.length || 1));
}

/** More went than came: what is moved looks like that. */
const isTaken = ({ old, new: added }: Hunk): boolean => old.length >= 3 && added.length < old.length / 2;

/** Ranges of tree a: many where something happened, some where nothing did. */
export function rangesOf(ground: Ground, count: number): Range[] {
  const { chance, patch, paths } = ground;
  const changed = patch.filter(change => change.old !== undefined && change.hunks.length);
  const taken = changed
    .map(change => ({ ...change, hunks: change.hunks.filter(isTaken) }))
    .filter(change => change.hunks.length);
  const left = patch.filter(change => change.old !== undefined && change.old !== change.new);
  const ways = [
    () => inHunk(ground, pick(chance, changed)),
    () => inHunk(ground, pick(chance, changed)),
    () => inHunk(ground, pick(chance, taken)),
    () => inHunk(ground, pick(chance, taken)),
    () => anywhereIn(ground, pick(chance, left)?.old),
    () => anywhereIn(ground, pick(chance, changed)?.old),
    () => anywhereIn(ground, pick(chance, paths)),
  ];
  const ranges = new Map<string, Range>();
  for (let tries = 0; ranges.size < count && tries < count * 6; tries += 1) {
    const range = ways[tries % ways.length]?.();
    if (range) ranges.set(`${range.path}:${range.start}:${range.end}`, range);
  }
  return [...ranges.values()];
}
