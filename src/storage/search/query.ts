import { wordsIn } from './words.ts';

/** One thing to find: words that stand next to each other. */
export interface Wanted {
  readonly words: readonly string[];
  /** The last word may go on: it is still being typed. */
  readonly isOpen: boolean;
  /** A slip of the finger on either side is forgiven. */
  readonly isLoose: boolean;
}

const longestQuery = 1_000;
/** More than anybody types; each costs a bit of a 32-bit mask. */
const mostWanted = 16;

/** In words. */
const longestPhrase = 64;

const quotes = /[“”„«»]/g;
/** A phrase, whose closing sign may not be typed yet, or what stands between two blanks. */
const part = /"([^"]*)("|$)|[^\s"]+/g;

/** In short words and numbers one other sign makes another word. */
const shortestLoose = 5;
const isForgiving = ([word = '', ...more]: readonly string[]) =>
  more.length === 0 && word.length >= shortestLoose && !/\d/.test(word);

function wantedIn([all, phrase, end]: RegExpMatchArray): Wanted {
  const words = wordsIn(phrase ?? all).slice(0, longestPhrase);
  if (phrase !== undefined) return { words, isOpen: end === '', isLoose: false };
  return { words, isOpen: true, isLoose: isForgiving(words) };
}

/** @param text words to find in any order; those in "double quotes" stand next to each other */
export function readQuery(text: string): Wanted[] {
  const parts = text.slice(0, longestQuery).replace(quotes, '"').matchAll(part);
  return [...parts]
    .map(wantedIn)
    .filter(one => one.words.length > 0)
    .slice(0, mostWanted);
}
