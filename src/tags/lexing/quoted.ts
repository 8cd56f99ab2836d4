import { within } from './brackets.ts';
import type { Scan } from './rule.ts';
import { escaped, type Language, type Read, type Rule, sign } from './rule.ts';

interface Hole {
  readonly open: string;
  /** Twice in a row it is text. */
  readonly doubles?: boolean;
  /** Code that ends itself where the hole does. */
  readonly language: () => Language;
}

export interface Quoting {
  /** What closes it; what opens it, unless given. */
  readonly close?: string;
  /** The sign that takes the meaning of the next one; a backslash, unless given, '' for none. */
  readonly escape?: string;
  /** Two closing signs are one in the text. */
  readonly doubles?: boolean;
  /** It may go on in the next line. */
  readonly spans?: boolean;
  readonly hole?: Hole;
}

const newline = 10;

function finderOf(close: string, { escape: mark = '\\', spans = false, hole }: Quoting): RegExp {
  const lead = (text: string) =>
    `${escaped(text.charAt(0))}${text.length > 1 ? `(?=${escaped(text.slice(1))})` : ''}`;
  const parts = [close, mark, spans ? '' : '\n', hole?.open ?? ''].filter(part => part !== '');
  return new RegExp(parts.map(part => (part === '\n' ? '\\n' : lead(part))).join('|'), 'g');
}

/** After an escaped character; a line break of two counts as one. */
const afterEscape = (text: string, at: number) => at + (text.startsWith('\r\n', at + 1) ? 3 : 2);

/** Where it was opened and never ends: what stands in it is not read as a string twice, however often it is passed. */
function openOnes(): (scan: Scan) => Set<number> {
  const all = new WeakMap<Scan, Set<number>>();
  return scan => {
    const known = all.get(scan) ?? new Set();
    all.set(scan, known);
    return known;
  };
}

/** After the line; a string that stays on its line ends there at the latest. */
function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Reads a string that was opened. One that may span lines and never ends was none: its sign is skipped. */
export function readQuoted(open: string, quoting: Quoting): Read {
  const { close = open, escape: mark = '\\', doubles = false, spans = false, hole } = quoting;
  const finder = finderOf(close, quoting);
  const next = (scan: Scan, at: number): number | undefined => {
    const { text } = scan;
    if (hole?.doubles && text.startsWith(hole.open.repeat(2), at)) return at + 2 * hole.open.length;
    if (hole && text.startsWith(hole.open, at)) return scan.code(hole.language(), at + hole.open.length);
    if (mark !== '' && text.startsWith(mark, at)) return afterEscape(text, at);
    return doubles && text.startsWith(close + close, at) ? at + 2 * close.length : undefined;
  };
  const openIn = openOnes();
  return (scan, _start, inside) => {
    const { text } = scan;
    const isOpen = hole !== undefined && openIn(scan).has(inside);
    for (let at = inside; ; ) {
      finder.lastIndex = at;
      if (isOpen || !finder.test(text)) {
        if (hole) openIn(scan).add(inside);
        return spans ? inside : lineEnd(text, inside);
      }
      const found = finder.lastIndex - 1;
      if (!spans && text.charCodeAt(found) === newline) return found;
      const on = next(scan, found);
      if (on === undefined) return found + close.length;
      at = on;
    }
  };
}

export const quoted = (open: string, quoting: Quoting = {}): Rule => sign(open, readQuoted(open, quoting));

/** A string whose opening only an expression can tell; the quote itself is the last character it matches. */
export function quotedLike(first: string, rest: string, quoting: Quoting & { close: string }): Rule {
  return { first, rest, read: readQuoted(quoting.close, quoting) };
}

/** A hole in a string, closed by the bracket that opens it. */
export function hole(open: string, language: () => Language): Hole {
  const bracket = open.endsWith('(') ? '(' : '{';
  return { open, language: () => within(language(), bracket, bracket === '(' ? ')' : '}') };
}

/** A character between quotes: short and closed, or the quote means something else. */
export const character = (longest = 4): Rule => ({
  first: "'",
  rest: `(?:\\\\[^\\n]{1,10}?|[^'\\\\\\n]{1,${longest}})'`,
  read: (_scan, _start, inside) => inside,
});

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** Nobody writes longer texts between delimiters of one's choice. */
const longestDelimited = 20_000;

/** Where such a text was opened and never closed, the next ones are not looked for at once. */
const givenUp = new WeakMap<Scan, number>();
const pauseAfter = 2_000;

/** After text between delimiters of one's choice, which nest where they are brackets. @param at the opening one */
export function afterDelimited(scan: Scan, at: number): number {
  const { text } = scan;
  if ((givenUp.get(scan) ?? 0) > at) return at + 1;
  const open = text.charAt(at);
  const close = pairs[open] ?? open;
  const signs = new RegExp(`\\\\|${[...new Set([open, close])].map(escaped).join('|')}`, 'g');
  signs.lastIndex = at + 1;
  let depth = 1;
  for (let found = signs.exec(text); found; found = signs.exec(text)) {
    if (found.index - at > longestDelimited) break;
    if (found[0] === '\\') signs.lastIndex = found.index + 2;
    else depth += found[0] === close ? -1 : 1;
    if (depth === 0) return found.index + 1;
  }
  givenUp.set(scan, at + pauseAfter);
  return at + 1;
}

/** Raw text whose end is made of how it was opened. @param closing of what was matched;  */
export function raw(
  [first, rest, after]: readonly [string, string, string?],
  closing: (opened: string) => string,
): Rule {
  return {
    first,
    rest,
    ...(after !== undefined && { after }),
    read: ({ text }, start, inside) => {
      const close = closing(text.slice(start, inside));
      const end = text.indexOf(close, inside);
      return end < 0 ? inside : end + close.length;
    },
  };
}
