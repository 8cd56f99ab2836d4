import type { Day } from '../../domain/day.ts';
import { type EntryKind, entryKinds } from '../../domain/records/entry.ts';
import { column, columns, type Indexed, numberOfDay, titleKind } from './indexed.ts';
import type { Wanted } from './query.ts';
import type { Fit, Terms } from './terms.ts';
import type { SearchWish } from './wish.ts';
import { wordsIn } from './words.ts';

/** A query with all that is worked out once for every conversation. */
export interface Probe {
  /** Per wanted thing and its words: how well each term fits. */
  readonly fits: readonly (readonly Fit[])[];
  /** By term: a bit for each wanted thing that may begin with it. */
  readonly beginnings: Uint32Array;
  /** The bits of all wanted things. */
  readonly all: number;
  /** The bits of those of which every word is known. */
  readonly possible: number;
  /** No row fits better than this. */
  readonly attainable: number;
  readonly filter: Filter;
}

interface Filter {
  readonly customer: string | undefined;
  readonly person: readonly string[] | undefined;
  readonly kinds: ReadonlySet<number> | undefined;
  readonly from: number;
  readonly to: number;
  /** Only what somebody said counts, not the title. */
  readonly isOfEntries: boolean;
  readonly isAny: boolean;
}

const dayNumber = (day: Day | undefined, otherwise: number) =>
  day === undefined ? otherwise : numberOfDay(day);

const kindNumbers = (kinds: readonly EntryKind[]) => new Set(kinds.map(one => entryKinds.indexOf(one)));

function filterOf({ customer, person, kinds, from, to }: SearchWish): Filter {
  const names = person === undefined ? [] : wordsIn(person);
  const isKinded = kinds !== undefined && kinds.length > 0;
  return {
    customer,
    person: names.length > 0 ? names : undefined,
    kinds: isKinded ? kindNumbers(kinds) : undefined,
    from: dayNumber(from, 0),
    to: dayNumber(to, 99_999_999),
    isOfEntries: isKinded || names.length > 0,
    isAny: isKinded || names.length > 0 || Boolean(customer ?? from ?? to),
  };
}

const mostOf = (fit: Fit) => fit.reduce((most, one) => Math.max(most, one), 0);

export function probeOf(wish: SearchWish, wanted: readonly Wanted[], terms: Terms): Probe {
  const fits = wanted.map(one => terms.fits(one));
  const beginnings = new Uint32Array(terms.size);
  for (const [bit, [first]] of fits.entries()) {
    first?.forEach((fit, term) => {
      if (fit > 0) beginnings[term] = (beginnings[term] ?? 0) | (1 << bit);
    });
  }
  const best = fits.map(words => Math.min(...words.map(mostOf)));
  return {
    fits,
    beginnings,
    all: (1 << wanted.length) - 1,
    possible: best.reduce((bits, fit, bit) => (fit > 0 ? bits | (1 << bit) : bits), 0),
    attainable: best.reduce((sum, fit) => sum + fit, 0),
    filter: filterOf(wish),
  };
}

/** A row that counts, and the bits of what it holds. @returns true to see no more of them */
export type Visit = (row: number, holds: number) => boolean;

/** What may be asked of the rows of a conversation. */
export interface Asked {
  readonly part: Indexed;
  /** The bits that its customer's name holds. */
  readonly named: number;
}

const isNamed = (name: string, person: readonly string[]) => {
  const words = wordsIn(name);
  return person.every(wanted => words.some(word => word.startsWith(wanted)));
};

/** By the number of a speaker: whether it is who is looked for; 0, nobody noted, counts for all who took part. */
function speakersOf({ speakers, people }: Indexed, { person }: Filter): readonly boolean[] | undefined {
  if (!person) return undefined;
  return [people.some(one => isNamed(one, person)), ...speakers.map(one => isNamed(one, person))];
}

/** Goes through rows token by token; what it needs of the row it is at stands in its fields. */
export class RowScan {
  readonly #probe: Probe;
  /** By wanted thing: how well the row holds it. */
  readonly #best: Uint8Array;
  #tokens: Uint32Array = new Uint32Array();
  #end = 0;
  #fit = 0;

  constructor(probe: Probe) {
    this.#probe = probe;
    this.#best = new Uint8Array(probe.fits.length);
  }

  /** How well the visited row holds what it holds, all things together. */
  get fit(): number {
    return this.#fit;
  }

  /** The newest first. */
  rows({ part, named }: Asked, visit: Visit): void {
    const { rows, tokens } = part;
    const { all, filter } = this.#probe;
    const speakers = speakersOf(part, filter);
    const isEnough = all === 0 || (filter.isOfEntries && named === all);
    for (let at = rows.length - columns; at >= 0; at -= columns) {
      if (!this.#lets(part, at, speakers)) continue;
      const holds = this.#look(tokens, at === 0 ? 0 : (rows[at - columns] ?? 0), rows[at] ?? 0);
      // Where nothing is wanted but what the filters let through, every such row counts.
      if ((holds !== 0 || isEnough) && visit(at / columns, holds)) return;
    }
  }

  /** Whether there may be a row that counts: much faster than looking at each, and most have none. */
  mayHold({ parts, named }: { readonly parts: readonly Indexed[]; readonly named: number }): boolean {
    const { beginnings, all } = this.#probe;
    let bits = named;
    for (const { tokens } of parts) {
      for (let at = 0; bits !== all && at < tokens.length; at += 1) bits |= beginnings[tokens[at] ?? 0] ?? 0;
    }
    return bits === all;
  }

  /** Whether some row is open to what is wanted, though it holds nothing of it. */
  lets(part: Indexed): boolean {
    const speakers = speakersOf(part, this.#probe.filter);
    for (let at = 0; at < part.rows.length; at += columns) if (this.#lets(part, at, speakers)) return true;
    return false;
  }

  /** The bits of what some words hold. */
  holds(tokens: Uint32Array): number {
    return this.#look(tokens, 0, tokens.length);
  }

  #lets({ rows, isGuest }: Indexed, at: number, speakers: readonly boolean[] | undefined): boolean {
    const { kinds, from, to, isOfEntries } = this.#probe.filter;
    const kind = rows[at + column.kind] ?? titleKind;
    const day = rows[at + column.day] ?? 0;
    if (day < from || day > to || (isOfEntries && kind === titleKind)) return false;
    if ((kinds && !kinds.has(kind)) || (isGuest && rows[at + column.mine] !== 1)) return false;
    return speakers === undefined || speakers[rows[at + column.speaker] ?? 0] === true;
  }

  #look(tokens: Uint32Array, start: number, end: number): number {
    const { beginnings } = this.#probe;
    this.#tokens = tokens;
    this.#end = end;
    if (this.#fit > 0) this.#best.fill(0);
    this.#fit = 0;
    let holds = 0;
    for (let at = start; at < end; at += 1) {
      const bits = beginnings[tokens[at] ?? 0] ?? 0;
      if (bits !== 0) holds |= this.#take(bits, at);
    }
    return holds;
  }

  #take(bits: number, at: number): number {
    let holds = 0;
    for (let bit = 0; bits >> bit !== 0; bit += 1) {
      if (((bits >> bit) & 1) === 0) continue;
      const fit = this.#fitAt(this.#probe.fits[bit] ?? [], at);
      if (fit === 0) continue;
      holds |= 1 << bit;
      const more = fit - (this.#best[bit] ?? 0);
      if (more <= 0) continue;
      this.#best[bit] = fit;
      this.#fit += more;
    }
    return holds;
  }

  /** How well the words from this token on fit: as well as the worst of them; 0 where one does not. */
  #fitAt(fits: readonly Fit[], at: number): number {
    if (at + fits.length > this.#end) return 0;
    let worst = 0xff;
    for (let next = 0; next < fits.length; next += 1) {
      const fit = fits[next]?.[this.#tokens[at + next] ?? 0] ?? 0;
      if (fit < worst) worst = fit;
    }
    return worst;
  }
}
