import type { Day } from '../../domain/day.ts';
import { type EntryKind, entryKinds } from '../../domain/records/entry.ts';
import { numberOfDay } from './indexed.ts';
import type { Wanted } from './query.ts';
import { readQuery } from './query.ts';
import type { Span } from './shelf.ts';
import type { Fit, Terms } from './terms.ts';
import type { SearchWish } from './wish.ts';
import { wordsIn } from './words.ts';

/** What is asked of each row, with all that is worked out once. */
export interface Probe {
  readonly wanted: readonly Wanted[];
  /** Per wanted thing and its words: how well each term fits. */
  readonly fits: readonly (readonly Fit[])[];
  /** The bits of all wanted things. */
  readonly all: number;
  readonly filter: Filter;
}

export interface Filter {
  readonly customer: string | undefined;
  /** Beginnings of the words of a name. */
  readonly person: readonly string[] | undefined;
  readonly kinds: ReadonlySet<number> | undefined;
  readonly from: number;
  readonly to: number;
  /** Only what somebody said counts, not the title. */
  readonly isOfEntries: boolean;
  /** Whether it keeps anything out. */
  readonly isAny: boolean;
}

const dayNumber = (day: Day | undefined, otherwise: number) =>
  day === undefined ? otherwise : numberOfDay(day);

const kindNumbers = (kinds: readonly EntryKind[]) => new Set(kinds.map(one => entryKinds.indexOf(one)));

function filterOf({ customer, person, kinds, from, to }: SearchWish): Filter {
  const names = person === undefined ? [] : wordsIn(person);
  const isKinded = kinds !== undefined && kinds.length > 0;
  const isOfEntries = isKinded || names.length > 0;
  return {
    customer,
    person: names.length > 0 ? names : undefined,
    kinds: isKinded ? kindNumbers(kinds) : undefined,
    from: dayNumber(from, 0),
    to: dayNumber(to, 99_999_999),
    isOfEntries,
    isAny: isOfEntries || Boolean(customer ?? from ?? to),
  };
}

export function probeOf(wish: SearchWish, terms: Terms): Probe {
  const wanted = readQuery(wish.text);
  const fits = wanted.map(one => terms.fits(one));
  return { wanted, fits, all: (1 << wanted.length) - 1, filter: filterOf(wish) };
}

/** How well the words from that token on fit: as well as the worst of them; 0 where one does not. */
function fitAt(fits: readonly Fit[], tokens: Uint32Array, at: number): number {
  let worst = 0xff;
  for (let next = 0; next < fits.length && worst > 0; next += 1) {
    const fit = fits[next]?.[tokens[at + next] ?? 0] ?? 0;
    if (fit < worst) worst = fit;
  }
  return worst;
}

/** How well they fit anywhere in this part of the tokens. */
export function fitIn(fits: readonly Fit[], tokens: Uint32Array, { from, to }: Span): number {
  let best = 0;
  for (let at = from; at + fits.length <= to; at += 1) {
    const fit = fitAt(fits, tokens, at);
    if (fit > best) best = fit;
  }
  return best;
}

/** The bits of what some words hold. */
export function holds({ fits }: Probe, tokens: Uint32Array): number {
  return fits.reduce(
    (bits, words, bit) =>
      fitIn(words, tokens, { from: 0, to: tokens.length }) > 0 ? bits | (1 << bit) : bits,
    0,
  );
}

export function isNamed(name: string, person: readonly string[]): boolean {
  const words = wordsIn(name);
  return person.every(wanted => words.some(word => word.startsWith(wanted)));
}
