/**
 * One step of a line that does more than take one word of a set. Steps are written as
 * `word`, `a|b`, `verb~` (every form), `verb^` (its past), `verb=` (going on), `noun+` (and its plural), `@class` (with
 * the endings of verbs), `&name`; `?` at the end makes it optional, `!` at the front asks that it does not follow, `..3`
 * skips up to three words, `<` and `>` are the ends of a clause, alone or as one of several, `<<` the beginning of a
 * sentence.
 */
export interface Step {
  /** The number of its set of words, or -1. */
  readonly set: number;
  /** The numbers of the names that will do, too. */
  readonly names: readonly number[];
  readonly isOptional: boolean;
  readonly isForbidden: boolean;
  readonly gap: number;
  readonly edge: '' | '<' | '<<' | '>';
  /** The edge of a clause will do, too: `now|>`. */
  readonly orEdge: '' | '<' | '>';
}

export const blankStep: Step = {
  set: -1,
  names: [],
  isOptional: false,
  isForbidden: false,
  gap: 0,
  edge: '',
  orEdge: '',
};

/** Takes one word of its set, and that is all. */
export const isPlain = ({ set, names, isOptional, isForbidden, orEdge }: Step): boolean =>
  set >= 0 && names.length === 0 && !isOptional && !isForbidden && orEdge === '';

/** Steps in a row, of the pattern of that number. */
export interface Line {
  readonly name: number;
  /** Of a plain step the number of its set; of another its place among them all, counted downwards from -1. */
  readonly steps: readonly number[];
}
