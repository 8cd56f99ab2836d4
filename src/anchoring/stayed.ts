import { weightOfLine } from './lines.ts';
import { type Edited, type Line, pairEdited } from './pairEdited.ts';
import type { Past } from './past.ts';
import { heaviestPiece, pieces } from './pieces.ts';
import { reflowed } from './reflow.ts';
import type { Trace } from './trace.ts';
import type { Version } from './version.ts';

export interface Scene {
  readonly past: Past;
  readonly present: Version;
  readonly trace: Trace;
}

/** What became of the lines of a spot where the text around them stayed in order. */
export interface Stayed {
  readonly start: number;
  readonly end: number;
  readonly pairs: readonly Edited[];
  /** How much of the spot is left, by weight, 0 to 1. */
  readonly kept: number;
  /** The same of the lines that are left word for word. */
  readonly keptWhole: number;
  /** Whether every line is there unchanged, one after the other. */
  readonly isWhole: boolean;
  /** On how many sides the next line came along: 0 to 2. */
  readonly held: number;
  /** The same with neighbours that were edited. */
  readonly heldLoosely: number;
}

/** How alike an edited neighbour must be. */
const beside = 0.7;

/** So many lines around the spot help to pair the edited ones. */
const around = 12;

/** How much of a line must be left for it to be the same one. */
const alike = 0.4;

/** Lines this alike are not looked for word by word; the words must say so much more, of a single line most of it. */
const enough = { lines: 0.8, more: 0.1, alone: 0.85 } as const;

const between = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at);

/** The lines that took the place of a lost one: between the nearest neighbours that are still there. */
function editedAround({ past, present, trace }: Scene, lost: number): readonly Edited[] {
  const [above, below] = [trace.above(lost), trace.below(lost)];
  const top = above === undefined ? 0 : (trace.nowAt(above) as number);
  const bottom = below === undefined ? present.lines.length + 1 : (trace.nowAt(below) as number);
  const from = Math.max(above ?? past.first - 1, past.start - around - 1);
  const to = Math.min(below ?? past.first + past.keys.length, past.end + around + 1);
  const old = between(from, to).flatMap(line => {
    const text = past.text(line);
    return text === undefined ? [] : [{ line, text }];
  });
  const next = between(top, bottom).map(line => ({ line, text: present.lines[line - 1] as string }));
  return likelier(past, old, next);
}

/** Line by line, or, where more is left that way, word by word. */
function likelier(past: Past, old: readonly Line[], next: readonly Line[]): readonly Edited[] {
  const wanted = old.filter(({ line }) => line >= past.start && line <= past.end);
  const weights = new Map(wanted.map(({ line, text }) => [line, weightOfLine(text)]));
  const all = [...weights.values()].reduce((sum, one) => sum + one, 0);
  const left = (pairs: readonly Edited[]) =>
    pairs.reduce((sum, { once, share }) => sum + share * (weights.get(once) ?? 0), 0) / all;
  const lines = pairEdited(old, next, alike);
  if (left(lines) >= enough.lines) return lines;
  const words = reflowed(old, next);
  const least =
    wanted.length > 1 ? left(lines) + enough.more : Math.max(enough.alone, left(lines) + enough.more);
  return left(words) > least ? words : lines;
}

/** The lines of the spot that are remembered. */
export function linesOfSpot({ start, end, first, keys }: Past): number[] {
  return between(start - 1, Math.min(end + 1, first + keys.length));
}

/** What each line of the spot became, in order. */
function pairsOf(scene: Scene): Edited[] {
  const { past, trace } = scene;
  const pairs: Edited[] = [];
  let done = 0;
  for (const once of linesOfSpot(past)) {
    const now = trace.nowAt(once);
    if (now !== undefined) pairs.push({ once, now, share: 1 });
    else if (once > done) {
      done = (trace.below(once) ?? Infinity) - 1;
      pairs.push(...editedAround(scene, once));
    }
  }
  return pairs;
}

/** Lines at an edge that were rewritten still belong to the spot where no more lines stand there than before. */
function edge({ trace }: Scene, line: number, { once, now }: Edited): number {
  const outward = line <= once ? -1 : 1;
  const neighbour = trace.nowAt(line + outward);
  const isNear = neighbour !== undefined && Math.abs(neighbour - now) - 1 <= Math.abs(line - once);
  return isNear ? neighbour - outward : now;
}

/** How much a line of the spot tells; where its words are not known, as much as those that took its place. */
export function weigher({ past, present, trace }: Scene): (line: number) => number {
  return line => weightOfLine(past.text(line) ?? present.lines[(trace.nowAt(line) ?? 0) - 1] ?? '');
}

function heldBy({ past, present, trace }: Scene, start: number, end: number): number {
  const isTop = start === 1 && past.start === 1;
  const isBottom =
    past.isWhole && end === present.lines.length && past.end === past.first + past.keys.length - 1;
  const isAbove = isTop || trace.nowAt(past.start - 1) === start - 1;
  const isBelow = isBottom || trace.nowAt(past.end + 1) === end + 1;
  return Number(isAbove) + Number(isBelow);
}

/** The same where the next lines were edited, but are plainly the same ones. */
function heldLoosely({ past, trace }: Scene, { start, end, pairs }: Pick<Stayed, 'start' | 'end' | 'pairs'>) {
  // Where no line of the file is left, lines of another one may be alike all the way.
  if (!past.isWhole || (trace.above(past.start) ?? trace.below(past.end)) === undefined) return 0;
  const isBeside = (line: number, now: number) =>
    trace.nowAt(line) === now ||
    pairs.some(one => one.once === line && one.now === now && one.share >= beside);
  return Number(isBeside(past.start - 1, start - 1)) + Number(isBeside(past.end + 1, end + 1));
}

/** @returns undefined where no line of the spot is left in its place */
export function stayedLines(scene: Scene): Stayed | undefined {
  const { past } = scene;
  const weight = weigher(scene);
  const around = pairsOf(scene);
  const found = pieces(
    around.filter(({ once }) => once >= past.start && once <= past.end),
    ({ now }) => now,
  );
  const pairs = heaviestPiece(found, ({ once, share }) => share * weight(once));
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return undefined;
  const all = linesOfSpot(past).reduce((sum, line) => sum + weight(line), 0);
  const known = linesOfSpot(past).filter(line => past.isWhole || past.text(line) !== undefined);
  const isUnchanged = pairs.length === known.length && pairs.every(({ share }) => share === 1);
  const [start, end] = [edge(scene, past.start, first), edge(scene, past.end, last)];
  return {
    start,
    end,
    pairs,
    kept: pairs.reduce((sum, { once, share }) => sum + share * weight(once), 0) / all,
    keptWhole: pairs.reduce((sum, { once, share }) => sum + (share === 1 ? weight(once) : 0), 0) / all,
    isWhole: isUnchanged && last.now - first.now === last.once - first.once,
    held: heldBy(scene, start, end),
    heldLoosely: heldLoosely(scene, { start, end, pairs: around }),
  };
}
