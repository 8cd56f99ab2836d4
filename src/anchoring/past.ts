import { longestQuote, type Spot, sketchedLines } from '../domain/records/place.ts';
import { lineKey } from './keys.ts';
import { linesOf, squeezed } from './lines.ts';
import { readSketch } from './sketch.ts';
import type { Version } from './version.ts';

/** What is still known of the file a spot was taken from. Lines are counted from 1. */
export interface Past {
  readonly start: number;
  readonly end: number;
  /** One for each line from `first` on; a line of which nothing is known has a number that no key has. */
  readonly keys: ArrayLike<number>;
  readonly first: number;
  /** Whether the keys are the sixteen bits of a sketch. */
  readonly isShort: boolean;
  /** Whether every line of the file has its key. */
  readonly isWhole: boolean;
  /** The words of a line, where they are known. */
  text(line: number): string | undefined;
}

const linesIn = (text: string) => (text === '' ? [] : linesOf(text));

/** The lines of a quote; the last one of a quote that was cut may be half a line and says nothing. */
export function quotedLines({ quote }: Pick<Spot, 'quote'>): string[] {
  const lines = linesOf(quote);
  return quote.length >= longestQuote && lines.length > 1 ? lines.slice(0, -1) : lines;
}

function wordsOf(spot: Spot): Map<number, string> {
  const before = linesIn(spot.before);
  const from = (line: number) => (text: string, at: number) => [line + at, text] as const;
  return new Map([
    ...before.map(from(spot.start - before.length)),
    ...linesIn(spot.after).map(from(spot.end + 1)),
    ...quotedLines(spot).map(from(spot.start)),
  ]);
}

interface Known {
  readonly start: number;
  readonly end: number;
  readonly words: ReadonlyMap<number, string>;
}

/** Of a file of which no more is known than the lines in and around the spot. */
function fragment({ start, end, words }: Known): Past {
  const lines = [...words.keys()].filter(line => end - start < sketchedLines || line <= start);
  const first = Math.min(...lines) - 1;
  // One unknown line at each end: that the file begins or ends alike is no sign of anything.
  const keys = Array.from({ length: Math.max(...lines) - first + 2 }, (_, at) => {
    const text = words.get(first + at);
    return text === undefined ? -1 - at : lineKey(squeezed(text));
  });
  return { start, end, keys, first, isShort: false, isWhole: false, text: line => words.get(line) };
}

/** The whole file as its sketch shows it, or no more than the lines in and around the spot. */
export function pastOfSpot(spot: Spot): Past {
  const known = { start: spot.start, end: Math.max(spot.start, spot.end), words: wordsOf(spot) };
  const hashes = readSketch(spot.sketch);
  if (!hashes) return fragment(known);
  const { start, end, words } = known;
  return {
    start,
    end,
    keys: hashes,
    first: 1,
    isShort: true,
    isWhole: true,
    text: line => words.get(line),
  };
}

/** A file whose text is still there. */
export function pastOfVersion({ lines, keys }: Version, { start, end }: Pick<Spot, 'start' | 'end'>): Past {
  const last = Math.max(start, Math.min(end, lines.length));
  return { start, end: last, keys, first: 1, isShort: false, isWhole: true, text: line => lines[line - 1] };
}
