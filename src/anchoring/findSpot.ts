import type { Spot } from '../domain/records/place.ts';
import { squeezed } from './lines.ts';
import { freeGrounds, searchMoved, strict, usual, windowOf } from './moved.ts';
import { type Past, pastOfSpot } from './past.ts';
import { heaviestPiece, pieces } from './pieces.ts';
import { findRuns } from './runs.ts';
import { linesOfSpot, type Scene, type Stayed, stayedLines, weigher } from './stayed.ts';
import { traceLines } from './trace.ts';
import { type Version, versionOf } from './version.ts';

/** Where it stood, elsewhere, edited, in several places that are as good as each other, or nowhere. */
export type FoundState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost';

/** 1-based lines of a text. Of an ambiguous spot the nearest place, of a lost one where it stood. */
export interface Found {
  readonly state: FoundState;
  readonly start: number;
  readonly end: number;
}

/** What a file says about a spot. */
export interface Finding extends Found {
  /** How much speaks for it, 0 to 1. */
  readonly confidence: number;
  /** Whether the lines around agree, so that no other evidence is needed. */
  readonly isPlain: boolean;
}

/** Below these a place is a guess; measured on the histories of real projects. */
const enough = {
  kept: 0.45,
  keptWhole: 0.2,
  letters: 12,
  sure: 0.75,
  plain: 0.8,
  scattered: 0.55,
  unheld: 0.6,
  inPlace: 0.58,
  edited: [0.8, 0.7, 0.64] as readonly number[],
} as const;

/** Where the spot would stand if only the lines around it had moved. */
function whereItStood({ past, trace }: Scene): number {
  const above = trace.above(past.start) ?? -Infinity;
  const below = trace.below(past.start) ?? Infinity;
  const known = past.start - above <= below - past.start ? above : below;
  const now = past.isWhole ? trace.nowAt(known) : undefined;
  const stood = now === undefined ? 0 : now + past.start - known;
  return stood > 0 ? stood : past.start;
}

/** So many lines say enough of how long a spot is. */
const fewLines = 50;

const lettersOf = (past: Past) =>
  linesOfSpot(past)
    .slice(0, fewLines)
    .reduce((sum, line) => sum + squeezed(past.text(line) ?? '').length, 0);

/** The neighbours went along, or one of them and the words are long enough to stand for themselves. */
function isHeld({ past }: Scene, { held }: Stayed): boolean {
  return held === 2 || lettersOf(past) >= (held === 1 ? enough.letters : 2 * enough.letters);
}

/** Lines that were all edited need neighbours that were not; the fewer of these, the more must be left. */
function isLeft({ past }: Scene, { kept, keptWhole, held, heldLoosely, start, end }: Stayed): boolean {
  if (!past.isWhole && held === 0 && kept < enough.unheld) return false;
  const isInPlace = held === 2 && end - start === past.end - past.start;
  const edited = isInPlace ? enough.inPlace : (enough.edited[Math.max(held, heldLoosely)] as number);
  return kept >= (keptWhole >= enough.keptWhole ? enough.kept : edited);
}

function within({ present }: Scene, line: number): number {
  return Math.min(Math.max(1, line), present.lines.length);
}

function whole(scene: Scene, stayed: Stayed): Finding {
  const { past } = scene;
  const state = stayed.start === past.start ? 'exact' : 'moved';
  const isPlain = isHeld(scene, stayed);
  return { state, start: stayed.start, end: stayed.end, confidence: isPlain ? 1 : 0.8, isPlain };
}

function lost(scene: Scene): Finding {
  const { start, end } = scene.past;
  const stood = whereItStood(scene);
  const range = { start: within(scene, stood), end: within(scene, stood + end - start) };
  return { state: 'lost', ...range, confidence: 0, isPlain: false };
}

/** What stood on both sides is still there: it does not speak for a place elsewhere. */
function neighboursStayed({ past, trace }: Scene): boolean {
  return trace.nowAt(past.start - 1) !== undefined && trace.nowAt(past.end + 1) !== undefined;
}

function elsewhere(scene: Scene): Finding | undefined {
  const { past } = scene;
  const demands = {
    ...(past.start === past.end ? strict : usual),
    ...(neighboursStayed(scene) && { context: 2 }),
  };
  const { block, isAmbiguous } = searchMoved(windowOf(past), freeGrounds(scene, ''), demands);
  if (!block) return undefined;
  const { start, end, kept } = block;
  const isCopy = kept === 1 && end - start === past.end - past.start;
  const state = isAmbiguous ? 'ambiguous' : !isCopy ? 'changed' : start === past.start ? 'exact' : 'moved';
  return { state, start, end, confidence: kept * 0.8, isPlain: false };
}

/** Lines that went elsewhere in the file one by one, beside those that stayed. */
function scattered(scene: Scene, stayed: Stayed | undefined): Finding | undefined {
  const { past } = scene;
  const there = stayed?.pairs ?? [];
  const known = new Set(there.map(({ once }) => once));
  const { lines } = windowOf(past);
  const quoted = lines.filter(({ line }) => line >= past.start && line <= past.end);
  const runs = findRuns(
    quoted.filter(({ line }) => !known.has(line)),
    freeGrounds(scene, ''),
  );
  if (runs.length === 0) return undefined;
  const weight = weigher(scene);
  const all = quoted.reduce((sum, { line }) => sum + weight(line), 0);
  const found = [...there, ...runs.map(({ once, now }) => ({ once, now, share: 1 }))];
  const pairs = heaviestPiece(
    pieces(found, ({ now }) => now),
    ({ once, share }) => share * weight(once),
  );
  const kept = pairs.reduce((sum, { once, share }) => sum + share * weight(once), 0) / all;
  if (kept < enough.scattered) return undefined;
  const [first, last] = [pairs[0], pairs.at(-1)];
  return (
    first &&
    last && { state: 'changed', start: first.now, end: last.now, confidence: kept * 0.75, isPlain: false }
  );
}

/** So many lines may have come between a spot and the next lines that are still there. */
const between = 4;

/** On both sides lines that stood around the spot still stand close to it, or on one side the very next. */
function isNear({ past, trace }: Scene, { start, end, held }: Stayed): boolean {
  const above = trace.nowAt(trace.above(past.start - 1) ?? 0) ?? -Infinity;
  const below = trace.nowAt(trace.below(past.end + 1) ?? 0) ?? Infinity;
  return held > 0 || (start - above <= between && below - end <= between);
}

/** The words stand there, but nothing of what stood around them: enough only where nothing of that is known. */
function unheld(scene: Scene, stayed: Stayed): Finding {
  const { lines } = windowOf(scene.past);
  const isAlone = lines.every(({ line }) => line >= scene.past.start && line <= scene.past.end);
  if (!isAlone) return lost(scene);
  const starts = copiesOf(scene);
  const [start = stayed.start] = starts;
  const end = start + stayed.end - stayed.start;
  return { ...whole(scene, { ...stayed, start, end }), ...(starts.length > 1 && { state: 'ambiguous' }) };
}

/** Where the words stand, the nearest first. */
function copiesOf({ past, present }: Scene): number[] {
  const quote = linesOfSpot(past).map(line => squeezed(past.text(line) ?? ''));
  const starts = present.bare.flatMap((_, at) =>
    quote.every((line, offset) => present.bare[at + offset] === line) ? [at + 1] : [],
  );
  return starts.sort((left, right) => Math.abs(left - past.start) - Math.abs(right - past.start));
}

/** Finds what was once there in a text. Wrong is worse than lost: what is not plain is not found. */
export function findPast(past: Past, present: Version): Finding {
  const scene: Scene = { past, present, trace: traceLines(past, present) };
  const stayed = stayedLines(scene);
  if (stayed?.isWhole) {
    const isSure = past.isWhole || stayed.start === past.start || isNear(scene, stayed);
    return isSure ? whole(scene, stayed) : (elsewhere(scene) ?? unheld(scene, stayed));
  }
  const isHere = stayed !== undefined && isLeft(scene, stayed);
  const other =
    isHere && stayed.kept >= enough.sure ? undefined : (elsewhere(scene) ?? scattered(scene, stayed));
  if (other && other.state !== 'ambiguous' && (!isHere || other.confidence >= 0.8)) return other;
  if (isHere)
    return {
      state: 'changed',
      start: stayed.start,
      end: stayed.end,
      confidence: stayed.kept * 0.9,
      isPlain: !past.isShort && past.isWhole && stayed.held === 2 && stayed.kept >= enough.plain,
    };
  return other ?? lost(scene);
}

/** Finds the code of a spot in a text. */
export function findSpot(text: string, spot: Spot): Found {
  const { state, start, end } = findPast(pastOfSpot(spot), versionOf(text));
  return { state, start, end };
}
