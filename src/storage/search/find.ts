import { milliseconds } from '../../domain/day.ts';
import { entriesOf, type Indexed, type Kept } from './indexed.ts';
import { filterFor, type Lets, lookUp } from './lookup.ts';
import { contextOf, matchesIn } from './matching.ts';
import { holds, type Probe, probeOf } from './probe.ts';
import type { Names, Shelf, Whole } from './shelf.ts';
import type { Terms } from './terms.ts';
import type { Found, FoundEntry, Hit, SearchWish } from './wish.ts';

/** All that can be found, whatever store it stands in. */
export interface Library {
  readonly terms: Terms;
  readonly names: Names;
  /** Each conversation stands on one of them. */
  readonly shelves: readonly Shelf[];
  /** Conversations that another shelf holds as they are now. */
  readonly outdated: ReadonlySet<Whole>;
  /** By id, the words of the name. */
  readonly customers: ReadonlyMap<string, Uint32Array>;
}

interface Candidate {
  readonly shelf: Shelf;
  /** Its place on the shelf. */
  readonly at: number;
  readonly lets: Lets;
  /** The bits that its customer's name holds. */
  readonly named: number;
  /** How well its best row fits. */
  readonly fit: number;
  /** When that was said. */
  readonly second: number;
}

/** How many entries of one conversation are shown, unless the wish says. */
const mostEntries = 50;

interface HeldEntry {
  readonly kept: Kept;
  readonly held: number;
  readonly fit: number;
}

const said = (left: FoundEntry, right: FoundEntry) =>
  milliseconds(left.at) - milliseconds(right.at) || (left.id < right.id ? -1 : 1);

const wholeOf = ({ shelf, at }: Pick<Candidate, 'shelf' | 'at'>) => shelf.wholes[at] as Whole;

const better = (left: Candidate, right: Candidate) =>
  right.fit - left.fit || right.second - left.second || (wholeOf(left).id < wholeOf(right).id ? -1 : 1);

class Search {
  readonly #library: Library;
  readonly #probe: Probe;
  readonly #entries: number;
  /** By customer, the bits that the name holds. */
  readonly #named: ReadonlyMap<string, number>;

  constructor(library: Library, wish: SearchWish) {
    const probe = probeOf(wish, library.terms);
    this.#library = library;
    this.#probe = probe;
    this.#entries = wish.entries ?? mostEntries;
    this.#named = new Map([...library.customers].map(([id, words]) => [id, holds(probe, words)]));
  }

  /** The best first, then the newest. */
  candidates(): Candidate[] {
    const { all, filter } = this.#probe;
    if (all === 0 && !filter.isAny) return [];
    return this.#library.shelves.flatMap(shelf => this.#candidatesOn(shelf)).sort(better);
  }

  hit(candidate: Candidate): Hit {
    const { id, facts } = wholeOf(candidate);
    const { customer, started, title } = facts;
    const entries = this.#bestOf(this.#entriesOf(candidate)).map(one => this.#shown(one.kept));
    return { conversation: id, customer, started, title, entries: entries.sort(said) };
  }

  /** Those that hold the most, each once; where they are too many, the best of them. */
  #bestOf(all: readonly HeldEntry[]): HeldEntry[] {
    const most = Math.max(0, ...all.map(one => bitsIn(one.held)));
    const full = all.filter(one => bitsIn(one.held) === most);
    const once = [...new Map(full.map(one => [one.kept[0], one])).values()];
    return once.sort((left, right) => right.fit - left.fit).slice(0, this.#entries);
  }

  #candidatesOn(shelf: Shelf): Candidate[] {
    lookUp(shelf, this.#probe);
    const filterOf = filterFor(shelf, this.#probe, this.#library.names);
    const { customer } = this.#probe.filter;
    const found: Candidate[] = [];
    for (let at = 0; at < shelf.wholes.length; at += 1) {
      const whole = shelf.wholes[at] as Whole;
      if (customer !== undefined && whole.facts.customer !== customer) continue;
      if (this.#library.outdated.has(whole)) continue;
      const one = this.#candidate(shelf, at, filterOf(whole));
      if (one) found.push(one);
    }
    return found;
  }

  #candidate(shelf: Shelf, at: number, lets: Lets): Candidate | undefined {
    const { held: bits, fit: fits } = shelf.scratch;
    const { all } = this.#probe;
    const named = this.#named.get(shelf.wholes[at]?.facts.customer ?? '') ?? 0;
    let fit = -1;
    let second = 0;
    let held = named;
    let isOpen = false;
    for (let row = shelf.starts[at] ?? 0; row < (shelf.starts[at + 1] ?? 0); row += 1) {
      const own = bits[row] ?? 0;
      const isLess = held === all && (fits[row] ?? 0) < fit;
      if (isLess || (own === 0 && fit > 0) || !lets(row)) continue;
      isOpen = true;
      if (!this.#counts(own, named)) continue;
      held |= own;
      const better = (fits[row] ?? 0) - fit;
      const newer = (shelf.second[row] ?? 0) - second;
      if (better < 0 || (better === 0 && newer <= 0)) continue;
      fit = fits[row] ?? 0;
      second = shelf.second[row] ?? 0;
    }
    // Where no row counts, its customer's name is all that was looked for.
    const isFound = held === all && (fit >= 0 || (isOpen && !this.#probe.filter.isOfEntries));
    return isFound ? { shelf, at, named, lets, fit, second } : undefined;
  }

  /** Where nothing is wanted but what the filters let through, every such row counts. */
  #counts(held: number, named: number): boolean {
    const { all, filter } = this.#probe;
    return held !== 0 || all === 0 || (filter.isOfEntries && named === all);
  }

  #entriesOf(candidate: Candidate): HeldEntry[] {
    const { shelf, at, lets, named } = candidate;
    const { held: bits, fit } = shelf.scratch;
    const entries = wholeOf(candidate).parts.map((part: Indexed) => entriesOf(part));
    const found: HeldEntry[] = [];
    for (let row = shelf.starts[at] ?? 0; row < (shelf.starts[at + 1] ?? 0); row += 1) {
      const held = bits[row] ?? 0;
      if (!this.#counts(held, named) || !lets(row)) continue;
      const kept = entries[shelf.part[row] ?? 0]?.[shelf.rowOfPart[row] ?? 0];
      if (kept) found.push({ kept, held, fit: fit[row] ?? 0 });
    }
    return found;
  }

  /** What else was written about it is looked through, too. */
  #shown([id, kind, at, speaker, text, besides]: Kept): FoundEntry {
    const looked = { ...this.#probe, terms: this.#library.terms };
    const matches = matchesIn(text, looked);
    const others = matches.length > 0 ? [] : besides.map(one => ({ one, ranges: matchesIn(one, looked) }));
    const other = others.find(({ ranges }) => ranges.length > 0);
    const context = other ? contextOf(other.one, other.ranges) : contextOf(text, matches);
    return { id, kind, at, speaker: speaker ?? undefined, text, context, matches };
  }
}

function bitsIn(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

/** The conversations that hold all that is wanted, with the entries that hold the most of it. */
export function find(library: Library, wish: SearchWish): Found {
  const search = new Search(library, wish);
  const candidates = search.candidates();
  return { hits: candidates.slice(0, wish.limit).map(one => search.hit(one)), total: candidates.length };
}
