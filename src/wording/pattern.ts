import type { Lexicon } from './lexicon.ts';

/**
 * One step of a line: one of some words, or a stretch that other lines know by name. Written as
 * `word`, `a|b`, `verb~` (every form), `verb^` (its past), `verb=` (going on), `noun+` (and its plural), `@class` (with
 * the endings of verbs), `&name`; `?` at the end makes it optional, `!` at the front asks that it does not follow, `..3`
 * skips up to three words, `<` and `>` are the ends of a clause, alone or as one of several, `<<` the beginning of a
 * sentence.
 */
export interface Step {
  /** The number of its set of words, or -1. */
  readonly set: number;
  /** The number of its one word where it is in no set, or 0. */
  readonly word: number;
  /** The numbers of the names that will do, too. */
  readonly names: readonly number[];
  readonly isOptional: boolean;
  readonly isForbidden: boolean;
  readonly gap: number;
  readonly edge: '' | '<' | '<<' | '>';
  /** The edge of a clause will do, too: `now|>`. */
  readonly orEdge: '' | '<' | '>';
}

/** Steps in a row, of the pattern of that number. */
export interface Line {
  readonly name: number;
  readonly steps: readonly Step[];
  /** What has to be in a sentence, wherever, or the line is nowhere in it; the rarest set first. */
  readonly sets: readonly number[];
  readonly words: readonly number[];
  readonly names: readonly number[];
}

export const blankStep: Step = {
  set: -1,
  word: 0,
  names: [],
  isOptional: false,
  isForbidden: false,
  gap: 0,
  edge: '',
  orEdge: '',
};

export function lineOf(name: number, steps: readonly Step[], lexicon: Lexicon): Line {
  const line = { name, steps, sets: [] as number[], words: [] as number[], names: [] as number[] };
  for (const { set, word, names, isOptional, isForbidden, orEdge } of steps) {
    const isSure = !isOptional && !isForbidden && orEdge === '';
    const [called] = names;
    if (!isSure || names.length > 1 || (called !== undefined && set >= 0)) continue;
    if (called !== undefined) line.names.push(called);
    else if (set >= 0) line.sets.push(set);
    else if (word > 0) line.words.push(word);
  }
  line.sets.sort((left, right) => lexicon.commonnessOf(left) - lexicon.commonnessOf(right));
  return line;
}

/** Words just as they stand, whatever signs they have. */
export function lineOfWords(name: number, words: readonly string[], lexicon: Lexicon): Line {
  const steps = words.map(word => ({ ...blankStep, word: lexicon.numberOf(word) }));
  return lineOf(name, steps, lexicon);
}
