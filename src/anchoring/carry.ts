import { type Block, findBlocks, type Ground, rank, type Window } from './blocks.ts';
import { looksGenerated } from './generated.ts';
import { squeezed, weightOfLine } from './lines.ts';
import { pairEdited } from './pairEdited.ts';
import type { FileChange, Hunk } from './patch.ts';
import { findRuns } from './runs.ts';

/** A line of a spot on its way through the history of its file. */
export interface Carried {
  /** Its number when the spot was taken. */
  readonly once: number;
  readonly path: string;
  /** Its number in the version that was reached. */
  readonly line: number;
  readonly text: string;
  /** How much of the line is left, 0 to 1. */
  readonly share: number;
}

/** Lines that a change took out, to be looked for where the change put lines in. */
export interface Missing {
  readonly window: Window;
  readonly lines: readonly Carried[];
  /** How much of the lines stays without a search, 0 to 1. */
  readonly kept: number;
}

export interface Step {
  /** What stayed in its file, in place or edited. */
  readonly lines: readonly Carried[];
  readonly missing?: Missing;
}

const limits = { edited: 0.45, alone: 0.5, around: 12, search: 0.8, sure: 0.6 } as const;

const weightIn = (lines: readonly Carried[]) =>
  lines.reduce((sum, { text, share }) => sum + share * weightOfLine(text), 0);

interface Position {
  readonly hunk?: Hunk;
  readonly shift: number;
}

/** The hunk a line was taken out by, or how far the hunks above it moved the line. */
function positionIn(hunks: readonly Hunk[], line: number): Position {
  let shift = 0;
  for (const hunk of hunks) {
    const { oldStart, removed, added } = hunk;
    if (removed.length === 0 ? oldStart >= line : oldStart > line) break;
    if (line < oldStart + removed.length) return { hunk, shift };
    shift += added.length - removed.length;
  }
  return { shift };
}

/** The lines a hunk took out, near those that are followed. */
function removedNear({ oldStart, removed }: Hunk, lines: readonly Carried[]) {
  const numbers = lines.map(({ line }) => line);
  const [first, last] = [Math.min(...numbers) - limits.around, Math.max(...numbers) + limits.around];
  return removed
    .map((text, at) => ({ line: oldStart + at, text }))
    .filter(({ line }) => line >= first && line <= last);
}

/** What the lines that a hunk took out became in the same hunk. */
function edited(hunk: Hunk, lines: readonly Carried[], path: string): Carried[] {
  const next = hunk.added.map((text, at) => ({ line: hunk.newStart + at, text }));
  const limit = lines.length === 1 ? limits.alone : limits.edited;
  const pairs = pairEdited(removedNear(hunk, lines), next, limit);
  const became = new Map(pairs.map(pair => [pair.once, pair]));
  return lines.flatMap(one => {
    const pair = became.get(one.line);
    if (!pair) return [];
    const text = hunk.added[pair.now - hunk.newStart] as string;
    return [{ ...one, path, line: pair.now, text, share: Math.min(one.share, pair.share) }];
  });
}

function grouped(lines: readonly Carried[], { hunks }: FileChange) {
  const groups = new Map<Hunk, Carried[]>();
  const kept: Carried[] = [];
  for (const one of lines) {
    const { hunk, shift } = positionIn(hunks, one.line);
    if (!hunk) kept.push({ ...one, line: one.line + shift });
    else groups.set(hunk, [...(groups.get(hunk) ?? []), one]);
  }
  return { groups, kept };
}

/** Where what is followed was taken out by one hunk, with what was taken out around it. */
function windowIn(groups: ReadonlyMap<Hunk, readonly Carried[]>): Window {
  const lines = [...groups.values()].flat().map(({ line }) => line);
  const all = [...groups].flatMap(([hunk, some]) => removedNear(hunk, some));
  const [start, end] = [Math.min(...lines), Math.max(...lines)];
  return { start, end, lines: all, limit: start === end ? limits.alone : limits.edited };
}

/** Carries the lines of one file through a change of it. */
export function carry(lines: readonly Carried[], change: FileChange): Step {
  const { newPath } = change;
  const { groups, kept } = grouped(lines, change);
  if (newPath !== undefined) for (const [hunk, some] of groups) kept.push(...edited(hunk, some, newPath));
  const moved = newPath === undefined ? [] : kept.map(one => ({ ...one, path: newPath }));
  moved.sort((left, right) => left.once - right.once);
  const left = weightIn(moved) / weightIn(lines);
  if (groups.size === 0 || left >= limits.search) return { lines: moved };
  return {
    lines: moved,
    missing: { window: windowIn(groups), lines: [...groups.values()].flat(), kept: left },
  };
}

/** Where changes put lines in. */
export function groundsOf(changes: readonly FileChange[]): Ground[] {
  return changes.flatMap(({ newPath, hunks }) =>
    newPath === undefined
      ? []
      : hunks
          .filter(({ added }) => added.length > 0)
          .map(({ newStart, added }) => ({
            path: newPath,
            first: newStart,
            lines: added,
            bare: added.map(squeezed),
          })),
  );
}

const demands = { kept: 0.6, context: 0.3, letters: 25, runnerUp: 0.8 } as const;

interface Landed {
  readonly lines: readonly Carried[];
  /** Whether all of them stand there, with what stood around them: no better place is to be found. */
  readonly isSure: boolean;
}

/** The one place of a change that is convincing. */
function landing({ window, kept }: Missing, grounds: readonly Ground[]): Block | undefined {
  const [best, next] = findBlocks(window, grounds);
  const least = kept >= limits.sure ? 0.97 : Math.max(demands.kept, kept + 0.1);
  if (!best || best.kept < least) return undefined;
  if ((best.context ?? 0) < demands.context && best.letters < demands.letters) return undefined;
  return next && rank(next) > rank(best) * demands.runnerUp ? undefined : best;
}

/** Finds lines that a change took out where it put lines in: together, else piece by piece. */
export function carryElsewhere(missing: Missing, all: readonly Ground[]): Landed {
  const { lines } = missing;
  const own = lines[0]?.path ?? '';
  const grounds = looksGenerated(own) ? all : all.filter(({ path }) => !looksGenerated(path));
  const best = landing(missing, grounds);
  const became = new Map(best?.pairs.map(pair => [pair.once, { ...pair, ground: best.ground }]));
  const rest = lines.filter(({ line }) => !became.has(line));
  for (const { once, ground, now } of findRuns(rest, grounds))
    became.set(once, { once, now, share: 1, ground });
  const landed = lines.flatMap(one => {
    const pair = became.get(one.line);
    if (!pair) return [];
    const { path, first, lines: texts } = pair.ground;
    const text = texts[pair.now - first] as string;
    return [{ ...one, path, line: pair.now, text, share: Math.min(one.share, pair.share) }];
  });
  return { lines: landed, isSure: best !== undefined && best.kept > 0.9 && (best.context ?? 0) > 0.5 };
}
