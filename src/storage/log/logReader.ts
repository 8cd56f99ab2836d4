import { lstatSync } from 'node:fs';
import { type Gathering, gather, standings } from '../../domain/log/gathering.ts';
import { inOrder, type Operation } from '../../domain/log/operation.ts';
import { idsOf, type Purged } from '../../domain/log/purge.ts';
import type { Catalogue, Covers } from '../../domain/log/storeFiles.ts';
import type { Listing, Row } from '../../domain/ports.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { storeGone } from '../failure.ts';
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
import type { Followed, Read, Reader } from './reader.ts';
import { type ByContainer, byContainer, openingLength, openingOf, readSegment } from './readSegment.ts';
import { isReplaced } from './replaced.ts';
import { rests } from './rest.ts';
import {
  listSegments,
  logFolder,
  type SegmentName,
  type SegmentState,
  segmentPath,
  stateOf,
} from './segments.ts';
import { type Sieve, sieve } from './sieve.ts';

type States = ReadonlyMap<SegmentName, SegmentState>;
/** Segments read whole in this turn, so that each file is read once. */
type Parsed = Map<SegmentName, ByContainer>;

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
  #isWhole = false;

  constructor({ store, isShared, now }: Followed, kept: Catalogue) {
    this.#store = store;
    this.#isShared = isShared;
    this.catalogue = kept;
    this.#sieve = sieve(kept.purged, isShared);
    this.#now = now;
  }

  refresh(only?: SegmentName): Promise<ReadonlySet<string>> {
    return this.#inTurn(() => this.#refresh(only));
  }

  whole<T>(work: (catalogue: Catalogue) => T | Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      await this.#listAll(this.#outdated.keys(), new Map());
      return work(this.catalogue);
    });
  }

  row(conversation: string): Promise<Row | undefined> {
    return this.#inTurn(() => this.#upToDate(`conversation/${conversation}`, this.catalogue.rows));
  }

  customer(id: string): Promise<Customer | undefined> {
    return this.#inTurn(() => this.#upToDate(`customer/${id}`, this.catalogue.customers));
  }

  /** Entries alone change neither a customer nor whether a conversation is there. */
  async #upToDate<T>(container: string, rows: Readonly<Record<string, T>>): Promise<T | undefined> {
    const id = container.slice(container.indexOf('/') + 1);
    if (this.#outdated.get(container)) await this.#list(container, new Map());
    return Object.hasOwn(rows, id) ? rows[id] : undefined;
  }

  entities(container: string): Promise<Read> {
    return this.#inTurn(async () => {
      const { gathering } = this.#current(container) ?? (await this.#load(container));
      return { covers: coversOf(this.catalogue, container), entities: gathering.all() };
    });
  }

  operations(container: string): Promise<readonly Operation[]> {
    return this.#inTurn(async () => {
      const found = await this.#operationsOf(container, new Map());
      return [...new Map(found.map(one => [one.i, one])).values()].sort(inOrder);
    });
  }

  get purged(): Purged {
    return this.#sieve.purged;
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

  async #load(container: string): Promise<Loaded> {
    const sources = sourcesOf(this.catalogue, container);
    const loaded = { sources, gathering: gather(await this.#operationsOf(container, new Map())) };
    this.#loaded.set(container, loaded);
    return loaded;
  }

  async #refresh(only?: SegmentName): Promise<ReadonlySet<string>> {
    if (!lstatSync(logFolder(this.#store), { throwIfNoEntry: false })?.isDirectory())
      throw storeGone(this.#store);
    const one = this.#isWhole ? only : undefined;
    const states = one ? new Map([[one, stateOf(this.#store, one)]]) : listSegments(this.#store);
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
      return this.#sieve.hasGrown() ? await this.#withoutPurged(states) : touched;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /** A purge is obeyed by whatever came before it, too: everything is read again through it. */
  #withoutPurged(states: States): Promise<ReadonlySet<string>> {
    this.catalogue = { ...emptyCatalogue(), purged: idsOf(this.#sieve.purged) };
    this.#forgetLoaded();
    return this.#followWhole(states);
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
    const mark = this.catalogue.segments[name];
    const start = mark?.read ?? 0;
    const path = segmentPath(this.#store, name);
    const { operations: read, end } = await readSegment(path, start, state.size);
    const operations = byContainer(this.#sieve.pass(read));
    const opening = mark?.opening.length === openingLength ? mark.opening : await openingOf(path, end);
    this.catalogue.segments[name] = { ...state, read: end, opening };
    if (start === 0) parsed.set(name, operations);
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
    const entities = loaded?.standings() ?? standings(await this.#operationsOf(container, parsed));
    relist(this.catalogue, container, entities);
    this.#outdated.delete(container);
  }

  /** Loaded and still complete: nothing was moved in from a container it does not follow yet. */
  #current(container: string): Loaded | undefined {
    const known = this.#loaded.get(container);
    return known?.sources.length === sourcesOf(this.catalogue, container).length ? known : undefined;
  }

  async #operationsOf(container: string, parsed: Parsed): Promise<Operation[]> {
    const sources = sourcesOf(this.catalogue, container);
    const found: Operation[] = [];
    for (const name of segmentsOf(this.catalogue, container)) {
      const read = parsed.get(name) ?? (await this.#readAgain(name));
      parsed.set(name, read);
      for (const one of sources) for (const line of read.get(one) ?? []) found.push(line);
    }
    return found;
  }

  async #readAgain(name: SegmentName): Promise<ByContainer> {
    const end = this.catalogue.segments[name]?.read ?? 0;
    const { operations } = await readSegment(segmentPath(this.#store, name), 0, end);
    return byContainer(this.#sieve.pass(operations));
  }
}

export function createReader(followed: Followed, kept: Catalogue): Reader {
  return new LogReader(followed, kept);
}
