/** A head that stands in a comment, and where that comment ends before its closing sign; offsets into the text. */
export interface Spot {
  readonly at: number;
  readonly end: number;
}

/** A part of a text that is written in another language, as offsets. */
export interface Island {
  readonly from: number;
  readonly to: number;
}

/** One walk through a text, which finds out which heads stand in comments. */
export interface Scan {
  readonly text: string;
  /** Set where elements were read that never end: then they were none. */
  isBroken: boolean;
  /** Everything up to `end` is a comment; it closes there. */
  comment(start: number, end: number): void;
  /** Reads code from an offset on. @returns where it ends; the length of the text where nothing ends it */
  code(language: Language, from: number): number;
  /** Reads a part as if it were a text of its own. */
  part(from: number, to: number, how: Language | Reader): void;
  /** Reads all of it with elements. @returns false where one never ends: then nothing is kept of it */
  attempt(language: Language): boolean;
  /** Reads what stands between islands of another language. */
  around(islands: readonly Island[], how: Language | Reader): void;
  /** Where the last thing that is neither a blank nor a comment stands before an offset; -1 for none. */
  before(offset: number): number;
}

/**
 * Reads what a rule opened. @param start where its first character stands @param inside after all it matched
 * @returns where the code goes on; `~offset` where the code around it ends there
 */
export type Read = (scan: Scan, start: number, inside: number) => number;

/** Something in code that is not plain: a comment, a string, a bracket that ends it. */
export interface Rule {
  /** Its first character, as the source of a regular expression that takes exactly one. */
  readonly first: string;
  /** What must follow, as the source of a regular expression. */
  readonly rest: string;
  /** What must stand before, as the source of a look behind. */
  readonly after?: string;
  /** All of it, where it is always the same text. */
  readonly text?: string;
  readonly read: Read;
}

/** Code in which these rules hold; the first that fits counts. */
export interface Language {
  readonly rules: readonly Rule[];
}

/** A language whose lines mean more than its signs: it is read by a function. */
export type Reader = (scan: Scan) => void;

export const escaped = (text: string) => text.replace(/[$()*+?.[\]\\^{|}/-]/g, '\\$&');

/** Before a comment that must begin its line, and before one that must begin a word. */
export const lineStart = '^[ \\t]*';
export const wordStart = '(?:^|[\\s;&|()])';

/** A rule for exactly this text. */
export function sign(text: string, read: Read, after?: string): Rule {
  const [first = '', rest = ''] = [text.charAt(0), text.slice(1)].map(escaped);
  return { first, rest, text, ...(after !== undefined && { after }), read };
}

/** What may not be taken for anything else. */
export function skip(first: string, rest: string, after?: string): Rule {
  return { first, rest, ...(after !== undefined && { after }), read: (_scan, _start, inside) => inside };
}
