import { squeezed, weightOf, weightOfLine } from './lines.ts';
import { type Edited, type Line, pairEdited } from './pairEdited.ts';
import { heaviestPiece, pieces } from './pieces.ts';

/** Lines one after the other in which code may have come to stand: no other lines are known to have become them. */
export interface Ground {
  /** Where they stand; the same for grounds of one file. */
  readonly path: string;
  /** The number of the first of them, from 1. */
  readonly first: number;
  readonly lines: readonly string[];
  /** The same without white space. */
  readonly bare: readonly string[];
}

/** The lines of a spot and those around it, as they once were. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Line[];
  /** How much of an edited line must be left, 0 to 1. */
  readonly limit: number;
}

/** A place in a ground that is like a spot and what stood around it. */
export interface Block {
  readonly ground: Ground;
  readonly start: number;
  readonly end: number;
  /** Of the lines of the spot. */
  readonly pairs: readonly Edited[];
  /** How much of the spot stands here, by weight, 0 to 1. */
  readonly kept: number;
  /** How much of what stood around it, 0 to 1; undefined where nothing is known of it. */
  readonly context: number | undefined;
  /** How many letters of the spot stand here word for word. */
  readonly letters: number;
}

/** Blocks beyond these are not looked at. */
const most = { inGround: 3, inAll: 8 } as const;
/** Lines around must be this alike to count. */
const contextAlike = 0.75;
/** So far may a block have grown or shrunk above a line. */
const slack = 6;

interface Guess {
  readonly ground: Ground;
  /** What is added to a line to come to where it may stand now. */
  readonly shift: number;
  readonly votes: number;
}

type Wanted = ReadonlyMap<string, readonly number[]>;

function wantedIn({ lines }: Window): Wanted {
  const wanted = new Map<string, number[]>();
  for (const { line, text } of lines) {
    const bare = squeezed(text);
    if (bare !== '') wanted.set(bare, [...(wanted.get(bare) ?? []), line]);
  }
  return wanted;
}

/** How often each wanted line stands in all grounds: what stands everywhere says little. */
function frequencies(wanted: Wanted, grounds: readonly Ground[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { bare } of grounds)
    for (const line of bare) if (wanted.has(line)) found.set(line, (found.get(line) ?? 0) + 1);
  return found;
}

function guessesIn(ground: Ground, wanted: Wanted, often: ReadonlyMap<string, number>): Guess[] {
  const votes = new Map<number, number>();
  for (const [at, bare] of ground.bare.entries()) {
    const lines = wanted.get(bare) ?? [];
    const vote = weightOf(bare) / (lines.length * (often.get(bare) ?? 1));
    for (const line of lines) {
      const shift = ground.first + at - line;
      votes.set(shift, (votes.get(shift) ?? 0) + vote);
    }
  }
  return [...votes].map(([shift, sum]) => ({ ground, shift, votes: sum }));
}

const mostVotes = (guesses: readonly Guess[], count: number) =>
  [...guesses].sort((left, right) => right.votes - left.votes).slice(0, count);

function share(lines: readonly Line[], pairs: readonly Edited[]): number | undefined {
  const shares = new Map(pairs.map(pair => [pair.once, pair.share]));
  let [all, kept] = [0, 0];
  for (const { line, text } of lines) {
    const weight = weightOfLine(text);
    all += weight;
    kept += weight * (shares.get(line) ?? 0);
  }
  return all === 0 ? undefined : kept / all;
}

function blockAt({ start, end, lines, limit }: Window, { ground, shift }: Guess): Block | undefined {
  const [first, last] = [lines[0] as Line, lines.at(-1) as Line];
  const from = Math.max(0, first.line + shift - slack - ground.first);
  const to = Math.max(from, last.line + shift + slack + 1 - ground.first);
  const next = ground.lines.slice(from, to).map((text, at) => ({ line: ground.first + from + at, text }));
  const isQuoted = (line: number) => line >= start && line <= end;
  const all = pairEdited(lines, next, limit);
  const found = pieces(
    all.filter(({ once }) => isQuoted(once)),
    ({ now }) => now,
  );
  const pairs = heaviestPiece(found, one => one.share);
  if (pairs.length === 0) return undefined;
  const whole = new Set(pairs.filter(one => one.share === 1).map(({ once }) => once));
  const words = lines.filter(({ line }) => whole.has(line)).map(({ text }) => squeezed(text));
  return {
    ground,
    start: (pairs[0] as Edited).now,
    end: (pairs.at(-1) as Edited).now,
    pairs,
    kept:
      share(
        lines.filter(({ line }) => isQuoted(line)),
        pairs,
      ) ?? 0,
    context: share(
      lines.filter(({ line, text }) => !isQuoted(line) && squeezed(text) !== ''),
      all.filter(one => one.share >= contextAlike),
    ),
    letters: words.join('').length,
  };
}

/** How much speaks for a block. */
export const rank = ({ kept, context }: Block) => kept + (context ?? 0.5);

const isApart = (left: Block, right: Block) =>
  left.ground.path !== right.ground.path || left.end < right.start || right.end < left.start;

/** The places that are most like a spot and what stood around it, the best first; of those that overlap the better. */
export function findBlocks(window: Window, grounds: readonly Ground[]): Block[] {
  if (window.lines.length === 0) return [];
  const wanted = wantedIn(window);
  const often = frequencies(wanted, grounds);
  const guesses = grounds.flatMap(one => mostVotes(guessesIn(one, wanted, often), most.inGround));
  const blocks: Block[] = [];
  const found = mostVotes(guesses, most.inAll).flatMap(guess => blockAt(window, guess) ?? []);
  for (const block of found.sort((left, right) => rank(right) - rank(left)))
    if (blocks.every(one => isApart(one, block))) blocks.push(block);
  return blocks;
}
