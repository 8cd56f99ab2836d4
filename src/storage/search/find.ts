import { milliseconds } from '../../domain/day.ts';
import { column, columns, entriesOf, type Facts, type Indexed, type Kept } from './indexed.ts';
import { contextOf, type Looked, matchesIn } from './matching.ts';
import { readQuery } from './query.ts';
import { type Probe, probeOf, RowScan } from './scan.ts';
import type { Terms } from './terms.ts';
import type { Found, FoundEntry, Hit, SearchWish } from './wish.ts';

/** A conversation with what each store holds of it. */
export interface Whole {
  readonly id: string;
  readonly facts: Facts;
  readonly parts: readonly Indexed[];
}

/** All that can be found, whatever store it stands in. */
export interface Library {
  readonly terms: Terms;
  readonly conversations: readonly Whole[];
  /** By id, the words of the name. */
  readonly customers: ReadonlyMap<string, Uint32Array>;
}

interface Candidate extends Whole {
  /** How well its best row fits. */
  readonly fit: number;
  /** When that was said. */
  readonly second: number;
  /** The bits that its customer's name holds. */
  readonly named: number;
}

/** How many entries of one conversation are shown. */
const mostEntries = 50;

class Search {
  readonly #library: Library;
  readonly #probe: Probe;
  readonly #scan: RowScan;
  readonly #looked: Looked;
  readonly #named: ReadonlyMap<string, number>;

  constructor(library: Library, wish: SearchWish) {
    const { terms, customers } = library;
    const wanted = readQuery(wish.text);
    const probe = probeOf(wish, wanted, terms);
    const scan = new RowScan(probe);
    this.#library = library;
    this.#probe = probe;
    this.#scan = scan;
    this.#looked = { wanted, fits: probe.fits, terms };
    this.#named = new Map([...customers].map(([id, words]) => [id, scan.holds(words)]));
  }

  /** Best first, then newest. */
  candidates(): Candidate[] {
    const { filter } = this.#probe;
    if (this.#isHopeless()) return [];
    const found: Candidate[] = [];
    for (const { id, facts, parts } of this.#library.conversations) {
      if (filter.customer !== undefined && facts.customer !== filter.customer) continue;
      const one = this.#candidate({ id, facts, parts });
      if (one) found.push(one);
    }
    const byId = (left: Candidate, right: Candidate) => (left.id < right.id ? -1 : 1);
    return found.sort(
      (left, right) => right.fit - left.fit || right.second - left.second || byId(left, right),
    );
  }

  /** Nothing is looked for, or a word that stands nowhere. */
  #isHopeless(): boolean {
    const { all, filter, possible } = this.#probe;
    if (all === 0) return !filter.isAny;
    return [...this.#named.values()].reduce((bits, named) => bits | named, possible) !== all;
  }

  hit({ id, facts, parts, named }: Candidate): Hit {
    const rows = parts.flatMap(part => this.#rowsOf(part, named));
    const most = Math.max(0, ...rows.map(one => bitsIn(one.holds)));
    const entries = new Map<string, FoundEntry>();
    for (const { entry, holds } of rows) if (bitsIn(holds) === most) entries.set(entry.id, entry);
    const said = (left: FoundEntry, right: FoundEntry) =>
      milliseconds(left.at) - milliseconds(right.at) || (left.id < right.id ? -1 : 1);
    const { customer, started, title } = facts;
    const shown = [...entries.values()].sort(said).slice(0, mostEntries);
    return { conversation: id, customer, started, title, entries: shown };
  }

  #candidate({ id, facts, parts }: Whole): Candidate | undefined {
    const { all, attainable, filter } = this.#probe;
    const named = this.#named.get(facts.customer ?? '') ?? 0;
    if (!this.#scan.mayHold({ parts, named })) return undefined;
    let [fit, second, held] = [-1, 0, named];
    for (const part of parts) {
      this.#scan.rows({ part, named }, (row, holds) => {
        held |= holds;
        if (this.#scan.fit > fit) {
          fit = this.#scan.fit;
          second = part.rows[row * columns + column.second] ?? 0;
        }
        return fit >= attainable;
      });
    }
    if (held !== all) return undefined;
    // Its customer's name is all that was looked for.
    if (fit < 0 && (filter.isOfEntries || !parts.some(part => this.#scan.lets(part)))) return undefined;
    return { id, facts, parts, named, fit, second };
  }

  #rowsOf(part: Indexed, named: number): { readonly entry: FoundEntry; readonly holds: number }[] {
    const found: { entry: FoundEntry; holds: number }[] = [];
    const entries = entriesOf(part);
    this.#scan.rows({ part, named }, (row, holds) => {
      const kept = entries[row];
      if (kept) found.push({ entry: shownEntry(kept, this.#looked), holds });
      return false;
    });
    return found;
  }
}

/** Where it was corrected, their words are looked through, too. */
function shownEntry([id, kind, at, speaker, text, correction]: Kept, looked: Looked): FoundEntry {
  const matches = matchesIn(text, looked);
  const context =
    matches.length === 0 && correction
      ? contextOf(correction, matchesIn(correction, looked))
      : contextOf(text, matches);
  return { id, kind, at, speaker: speaker ?? undefined, text, context, matches };
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
