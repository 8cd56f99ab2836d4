import { longestQuote, type Spot, sketchedLines } from '../domain/records/place.ts';
import { linesOf, squeezed } from './lines.ts';
import { lineHash, readSketch } from './sketch.ts';

/** What is still known of the file a spot was taken from. */
export interface Remembered {
  /** The words of the lines in and around the spot, by line. */
  readonly words: ReadonlyMap<number, string>;
  /** One for each line from `first` on; a line of which nothing is known has a number that no hash has. */
  readonly hashes: readonly number[];
  readonly first: number;
  /** Whether `hashes` are those of the whole file. */
  readonly isWhole: boolean;
}

const linesIn = (text: string) => (text === '' ? [] : linesOf(text));

/** The lines of a quote; the last one of a quote that was cut may be half a line and says nothing. */
export function quotedLines({ quote }: Spot): string[] {
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

function fragment(words: ReadonlyMap<number, string>, { start, end }: Spot): Remembered {
  const known = [...words.keys()].filter(line => end - start < sketchedLines || line <= start);
  const first = Math.min(...known) - 1;
  // One unknown line at each end: that the file begins or ends alike is no sign of anything.
  const hashes = Array.from({ length: Math.max(...known) - first + 2 }, (_, at) => {
    const text = words.get(first + at);
    return text === undefined ? -1 - at : lineHash(squeezed(text));
  });
  return { words, hashes, first, isWhole: false };
}

/** The whole file as its sketch shows it, or no more than the lines in and around the spot. */
export function remember(spot: Spot): Remembered {
  const words = wordsOf(spot);
  const hashes = readSketch(spot.sketch);
  return hashes ? { words, hashes, first: 1, isWhole: true } : fragment(words, spot);
}
