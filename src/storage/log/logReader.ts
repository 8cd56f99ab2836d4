import { type Gathering, gather, standings } from '../../domain/log/gathering.ts';
import { inOrder, type Operation } from '../../domain/log/operation.ts';
import type { Purged } from '../../domain/log/purge.ts';
import type { Catalogue, Covers } from '../../domain/log/storeFiles.ts';
import type { Listing, Row } from '../../domain/ports.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { turns } from '../inTurn.ts';
import {
  coversOf,
  emptyCatalogue,
  enter,
  listingOf,
  relist,
  segmentsOf,
  sourcesOf,
  type Touched,
} from '../views/catalogue.ts';
import { type KnownLog, operationsOf, type Parsed, readOn } from './containerLines.ts';
import type { Followed, Read, Reader } from './reader.ts';
import { isReplaced } from './replaced.ts';
import { rests } from './rest.ts';
import { listSegments, type SegmentName, type SegmentState, segmentStates } from './segments.ts';
import { type Sieve, sieve } from './sieve.ts';
import { whereItIs } from './whereItIs.ts';

type States = ReadonlyMap<SegmentName, SegmentState>;

interface Loaded {
  readonly sources: readonly string[];
  readonly gathering: Gathering;
}

class LogReader implements Reader {
  catalogue: Catalogue;
  readonly #inTurn = turns();
  readonly #store: string;
  readonly #now: () => number;
  #sieve: Sieve;
  readonly #isShared: boolean;
  readonly #loaded = new Map<string, Loaded>();
  /** Changed containers whose rows nobody asked for since: adding a line does not pay for them. */
  readonly #outdated: Touched = new Map();
  /** Changed containers that were seen in passing: the next refresh tells of them. */
  readonly #missed = new Set<string>();
  #isWhole = false;

  constructor({ store, isShared, now }: Followed, kept: Catalogue) {
    this.#store = store;
    this.#isShared = isShared;
    this.catalogue = kept;
    this.#sieve = sieve(kept.purged, isShared);
    this.#now = now;
  }

  refresh(only?: SegmentName): Promise<ReadonlySet<string>> {
    return this.#inTurn(async () => {
      const changed = await whereItIs(
        () => this.#refresh(only),
        () => this.#refresh(),
      );
      const all = new Set([...this.#missed, ...changed]);
      this.#missed.clear();
      return all;
    });
  }

  whole<T>(work: (catalogue: Catalogue) => T | Promise<T>): Promise<T> {
    return this.#reading(async () => {
      await this.#listAll(this.#outdated.keys(), new Map());
      return work(this.catalogue);
    });
  }

  row(conversation: string): Promise<Row | undefined> {
    return this.#reading(() => this.#upToDate(`conversation/${conversation}`, this.catalogue.rows));
  }

  customer(id: string): Promise<Customer | undefined> {
    return this.#reading(() => this.#upToDate(`customer/${id}`, this.catalogue.customers));
  }

  /** Entries alone change neither a customer nor whether a conversation is there. */
  async #upToDate<T>(container: string, rows: Readonly<Record<string, T>>): Promise<T | undefined> {
    const id = container.slice(container.indexOf('/') + 1);
    if (this.#outdated.get(container)) await this.#list(container, new Map());
    return Object.hasOwn(rows, id) ? rows[id] : undefined;
  }

  entities(container: string): Promise<Read> {
    return this.#reading(async () => {
      const { gathering } = this.#current(container) ?? (await this.#load(container));
      return { covers: coversOf(this.catalogue, container), entities: gathering.all() };
    });
  }

  operations(container: string): Promise<readonly Operation[]> {
    return this.#reading(async () => {
      const found = await operationsOf(this.#known, container, new Map());
      return [...new Map(found.map(one => [one.i, one])).values()].sort(inOrder);
    });
  }

  get purged(): Purged {
    return this.#sieve.purged;
  }

  get dropped(): Set<string> {
    return this.#sieve.dropped;
  }

  loaded(container: string): Gathering | undefined {
    return this.#current(container)?.gathering;
  }

  listing(): Promise<Listing> {
    return this.whole(listingOf);
  }

  covers(container: string): Promise<Covers> {
    return this.#inTurn(() => coversOf(this.catalogue, container));
  }

  /** Reads in turn, where the files are now. */
  #reading<T>(work: () => Promise<T>): Promise<T> {
    const again = async () => {
      for (const one of await this.#refresh()) this.#missed.add(one);
      return work();
    };
    return this.#inTurn(() => whereItIs(work, again));
  }

  async #load(container: string): Promise<Loaded> {
    const sources = sourcesOf(this.catalogue, container);
    const loaded = { sources, gathering: gather(await operationsOf(this.#known, container, new Map())) };
    this.#loaded.set(container, loaded);
    return loaded;
  }

  async #refresh(only?: SegmentName): Promise<ReadonlySet<string>> {
    const one = this.#isWhole ? only : undefined;
    const states = segmentStates(this.#store, one);
    if (await this.#mustRebuild(states, one)) return this.#rebuild();
    return this.#followWhole(states);
  }

  #rebuild(): Promise<ReadonlySet<string>> {
    this.#forget();
    return this.#followWhole(listSegments(this.#store));
  }

  #forget(): void {
    this.catalogue = emptyCatalogue();
    this.#sieve = sieve(this.catalogue.purged, this.#isShared);
    this.#forgetLoaded();
  }

  #forgetLoaded(): void {
    this.#loaded.clear();
    this.#outdated.clear();
    this.#isWhole = false;
  }

  /** What was followed in part must not pass for read: the next refresh starts anew. */
  async #followWhole(states: States): Promise<ReadonlySet<string>> {
    try {
      const touched = await this.#follow(states);
      this.#isWhole = true;
      return this.#sieve.hasGrown() ? await this.#withoutPurged() : touched;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /** A purge is obeyed by whatever came before it, too: everything is read again through it. */
  #withoutPurged(): Promise<ReadonlySet<string>> {
    this.catalogue = { ...emptyCatalogue(), purged: this.#sieve.ids };
    this.#forgetLoaded();
    return this.#followWhole(listSegments(this.#store));
  }

  /** When a file that was read is gone or is another one, nothing derived from it can be kept. */
  async #mustRebuild(states: States, only?: SegmentName): Promise<boolean> {
    const { segments } = this.catalogue;
    const known = only ? [] : Object.keys(segments);
    if (known.some(name => !states.has(name))) return true;
    return isReplaced({ store: this.#store, marks: segments, states });
  }

  async #follow(states: States): Promise<ReadonlySet<string>> {
    const parsed: Parsed = new Map();
    const touched = new Set<string>();
    const rest = rests();
    for (const [name, state] of states) {
      if (this.catalogue.segments[name]?.size === state.size) continue;
      for (const [container, isItself] of await this.#readOn(name, state, parsed)) {
        touched.add(container);
        this.#outdated.set(container, isItself || this.#outdated.get(container) === true);
      }
      await rest();
    }
    const isParsed = (container: string) =>
      segmentsOf(this.catalogue, container).every(name => parsed.has(name));
    await this.#listAll([...touched].filter(isParsed), parsed);
    return touched;
  }

  async #readOn(name: SegmentName, state: SegmentState, parsed: Parsed): Promise<Touched> {
    const { operations, isWhole } = await readOn(this.#known, name, state);
    if (isWhole) parsed.set(name, operations);
    for (const { sources, gathering } of this.#loaded.values()) {
      for (const one of sources) gathering.take(operations.get(one) ?? []);
    }
    return enter(this.catalogue, { segment: name, operations, now: this.#now() });
  }

  async #listAll(containers: Iterable<string>, parsed: Parsed): Promise<void> {
    const rest = rests();
    for (const container of containers) {
      await this.#list(container, parsed);
      await rest();
    }
  }

  async #list(container: string, parsed: Parsed): Promise<void> {
    const loaded = this.#current(container)?.gathering;
    const entities = loaded?.standings() ?? standings(await operationsOf(this.#known, container, parsed));
    relist(this.catalogue, container, entities);
    this.#outdated.delete(container);
  }

  /** Loaded and still complete: nothing was moved in from a container it does not follow yet. */
  #current(container: string): Loaded | undefined {
    const known = this.#loaded.get(container);
    return known?.sources.length === sourcesOf(this.catalogue, container).length ? known : undefined;
  }

  get #known(): KnownLog {
    return { store: this.#store, catalogue: this.catalogue, sieve: this.#sieve };
  }
}

export function createReader(followed: Followed, kept: Catalogue): Reader {
  return new LogReader(followed, kept);
}
