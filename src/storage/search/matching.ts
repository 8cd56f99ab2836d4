import { visibleLine } from '../../domain/visible.ts';
import type { Wanted } from './query.ts';
import type { Fit, Terms } from './terms.ts';
import type { Range } from './wish.ts';
import { type PlacedWord, placedWords } from './words.ts';

export interface Sought {
  readonly wanted: readonly Wanted[];
  /** Per wanted thing and its words. */
  readonly fits: readonly (readonly Fit[])[];
  readonly terms: Terms;
}

/** Of a word that is still being typed, what was typed; the whole word where its signs do not count alike. */
function endOf(placed: PlacedWord, typed: string, isOpen: boolean): number {
  const isBegun = isOpen && placed.word.startsWith(typed) && placed.word.length === placed.to - placed.from;
  return isBegun ? placed.from + typed.length : placed.to;
}

interface One {
  readonly one: Wanted;
  readonly fits: readonly Fit[];
  readonly terms: Terms;
}

function isHere(words: readonly PlacedWord[], at: number, { fits, terms }: One): boolean {
  return fits.every((fit, next) => {
    const number = terms.known(words[at + next]?.word ?? '');
    return number !== undefined && (fit[number] ?? 0) > 0;
  });
}

function rangesOf(words: readonly PlacedWord[], sought: One): Range[] {
  const { one, fits } = sought;
  const found: Range[] = [];
  for (const [at, first] of words.entries()) {
    const last = words[at + fits.length - 1];
    if (!last || !isHere(words, at, sought)) continue;
    found.push([first.from, endOf(last, one.words.at(-1) ?? '', one.isOpen)]);
  }
  return found;
}

function joined(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((left, right) => left[0] - right[0] || left[1] - right[1]);
  const all: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

/** Where a text holds what is wanted, each place once, in its order. */
export function matchesIn(text: string, { wanted, fits, terms }: Sought): Range[] {
  const words = placedWords(text);
  return joined(wanted.flatMap((one, at) => rangesOf(words, { one, fits: fits[at] ?? [], terms })));
}

const before = 40;
const after = 120;

/** Not through the middle of a word, unless it has no end. */
function roundedStart(text: string, from: number): number {
  if (from <= 0) return 0;
  const blank = text.indexOf(' ', from);
  return blank >= 0 && blank < from + before / 2 ? blank + 1 : from;
}

/** One line of the text around its first match. */
export function contextOf(text: string, [first]: readonly Range[]): string {
  const from = first?.[0] ?? 0;
  const start = roundedStart(text, from - before);
  const end = Math.max(from, start) + after;
  const cut = visibleLine(text.slice(start, end));
  return `${start > 0 ? '…' : ''}${cut}${text.slice(end).trim() === '' ? '' : '…'}`;
}
