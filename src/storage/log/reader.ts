import { lstatSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Folded } from '../../domain/log/folded.ts';
import { fold, type Gathering, gather } from '../../domain/log/gathering.ts';
import { inOrder, type Operation } from '../../domain/log/operation.ts';
import type { Catalogue, Covers, SegmentMark } from '../../domain/log/storeFiles.ts';
import type { Listing } from '../../domain/ports.ts';
import { customerOf, rowOf } from '../../domain/records/row.ts';
import { storeGone } from '../failure.ts';
import { turns } from '../inTurn.ts';
import { emptyCatalogue, enter, listingOf, sourcesOf, type Touched } from '../views/catalogue.ts';
import { openingLength, openingOf, readSegment } from './readSegment.ts';
import {
  listSegments,
  logFolder,
  type SegmentName,
  type SegmentState,
  segmentPath,
  stateOf,
} from './segments.ts';

type States = ReadonlyMap<SegmentName, SegmentState>;
/** Segments read whole in this turn, so that a rebuild reads each file once. */
type Parsed = Map<SegmentName, readonly Operation[]>;

export interface Read {
  readonly covers: Covers;
  readonly entities: readonly Folded[];
}

/** Follows the log of one store: what it holds where, and the conversations that were asked for. */
export interface Reader {
  readonly catalogue: Catalogue;
  /** Reads what any writer added; `only` names one segment. @returns the containers that changed */
  refresh(only?: SegmentName): Promise<ReadonlySet<string>>;
  /** Runs between two refreshes with every row up to date: what is saved together belongs together. */
  whole<T>(work: (catalogue: Catalogue) => T | Promise<T>): Promise<T>;
  /** Whether a conversation is there and not deleted, without reading its entries. */
  knows(conversation: string): Promise<boolean>;
  entities(container: string): Promise<Read>;
  /** Every operation of a container, each once, in the order of the log. */
  operations(container: string): Promise<readonly Operation[]>;
  /** What was gathered of a container that was asked for before. */
  loaded(container: string): Gathering | undefined;
  listing(): Promise<Listing>;
  covers(container: string): Promise<Covers>;
}

interface Loaded {
  readonly sources: readonly string[];
  readonly gathering: Gathering;
}

class LogReader implements Reader {
  catalogue: Catalogue;
  readonly #inTurn = turns();
  readonly #store: string;
  readonly #now: () => number;
  readonly #loaded = new Map<string, Loaded>();
  /** Changed containers whose rows nobody asked for since: adding a line does not pay for them. */
  readonly #outdated: Touched = new Map();
  #isWhole = false;

  constructor(store: string, kept: Catalogue, now: () => number) {
    this.#store = store;
    this.catalogue = kept;
    this.#now = now;
  }

  refresh(only?: SegmentName): Promise<ReadonlySet<string>> {
    return this.#inTurn(() => this.#refresh(only));
  }

  whole<T>(work: (catalogue: Catalogue) => T | Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      for (const container of this.#outdated.keys()) await this.#list(container, new Map());
      return work(this.catalogue);
    });
  }

  knows(conversation: string): Promise<boolean> {
    const container = `conversation/${conversation}`;
    return this.#inTurn(async () => {
      if (this.#outdated.get(container)) await this.#list(container, new Map());
      return Object.hasOwn(this.catalogue.rows, conversation);
    });
  }

  entities(container: string): Promise<Read> {
    return this.#inTurn(async () => {
      const { gathering } = this.#current(container) ?? (await this.#load(container));
      return { covers: this.#coversOf(container), entities: gathering.all() };
    });
  }

  operations(container: string): Promise<readonly Operation[]> {
    return this.#inTurn(async () => {
      const found = await this.#operationsOf(container, new Map());
      return [...new Map(found.map(one => [one.i, one])).values()].sort(inOrder);
    });
  }

  loaded(container: string): Gathering | undefined {
    return this.#current(container)?.gathering;
  }

  listing(): Promise<Listing> {
    return this.whole(listingOf);
  }

  covers(container: string): Promise<Covers> {
    return this.#inTurn(() => this.#coversOf(container));
  }

  #coversOf(container: string): Covers {
    const { segments } = this.catalogue;
    const cover = (mark: SegmentMark | undefined) => `${mark?.read ?? 0} ${crc32(mark?.opening ?? '')}`;
    return Object.fromEntries(
      this.#segmentsOf(container)
        .sort()
        .map(name => [name, cover(segments[name])]),
    );
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
    this.#loaded.clear();
    this.#outdated.clear();
    this.#isWhole = false;
  }

  /** What was followed in part must not pass for read: the next refresh starts anew. */
  async #followWhole(states: States): Promise<ReadonlySet<string>> {
    try {
      const touched = await this.#follow(states);
      this.#isWhole = true;
      return touched;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /** When a file that was read is gone or is another one, nothing derived from it can be kept. */
  async #mustRebuild(states: States, only?: SegmentName): Promise<boolean> {
    const known = only ? [] : Object.keys(this.catalogue.segments);
    if (known.some(name => !states.has(name))) return true;
    for (const [name, state] of states) {
      if (await this.#isAnother(name, state)) return true;
    }
    return false;
  }

  async #isAnother(name: SegmentName, state: SegmentState): Promise<boolean> {
    const mark = this.catalogue.segments[name];
    if (!mark) return false;
    if (state.size < mark.read) return true;
    if (state.size === mark.size && state.changed === mark.changed) return false;
    return (await openingOf(segmentPath(this.#store, name), mark.opening.length)) !== mark.opening;
  }

  async #follow(states: States): Promise<ReadonlySet<string>> {
    const parsed: Parsed = new Map();
    const touched = new Set<string>();
    for (const [name, state] of states) {
      if (this.catalogue.segments[name]?.size === state.size) continue;
      for (const [container, isItself] of await this.#readOn(name, state, parsed)) {
        touched.add(container);
        this.#outdated.set(container, isItself || this.#outdated.get(container) === true);
      }
    }
    for (const container of touched) {
      if (this.#segmentsOf(container).every(name => parsed.has(name))) await this.#list(container, parsed);
    }
    return touched;
  }

  async #readOn(name: SegmentName, state: SegmentState, parsed: Parsed): Promise<Touched> {
    const mark = this.catalogue.segments[name];
    const start = mark?.read ?? 0;
    const path = segmentPath(this.#store, name);
    const { operations, end } = await readSegment(path, start, state.size);
    const opening = mark?.opening.length === openingLength ? mark.opening : await openingOf(path, end);
    this.catalogue.segments[name] = { ...state, read: end, opening };
    if (start === 0) parsed.set(name, operations);
    for (const { sources, gathering } of this.#loaded.values()) {
      gathering.take(operations.filter(one => sources.includes(one.c)));
    }
    return enter(this.catalogue, { segment: name, operations, now: this.#now() });
  }

  /** Brings the row of a changed conversation or customer up to date. */
  async #list(container: string, parsed: Parsed): Promise<void> {
    const [kind, id = ''] = container.split('/');
    const entities =
      this.#current(container)?.gathering.all() ?? fold(await this.#operationsOf(container, parsed));
    if (kind === 'conversation') put(this.catalogue.rows, id, rowOf(id, entities));
    const customer = entities.find(one => one.entity === 'customer' && one.id === id);
    if (kind === 'customer') put(this.catalogue.customers, id, customer && customerOf(customer));
    this.#outdated.delete(container);
  }

  /** Loaded and still complete: nothing was moved in from a container it does not follow yet. */
  #current(container: string): Loaded | undefined {
    const known = this.#loaded.get(container);
    return known?.sources.length === sourcesOf(this.catalogue, container).length ? known : undefined;
  }

  #segmentsOf(container: string): SegmentName[] {
    const { lines } = this.catalogue;
    return [...new Set(sourcesOf(this.catalogue, container).flatMap(one => lines[one] ?? []))];
  }

  async #operationsOf(container: string, parsed: Parsed): Promise<Operation[]> {
    const sources = sourcesOf(this.catalogue, container);
    const found: Operation[] = [];
    for (const name of this.#segmentsOf(container)) {
      const end = this.catalogue.segments[name]?.read ?? 0;
      const read = parsed.get(name) ?? (await readSegment(segmentPath(this.#store, name), 0, end)).operations;
      for (const one of read) if (sources.includes(one.c)) found.push(one);
    }
    return found;
  }
}

function put<T>(table: Record<string, T>, key: string, value: T | undefined): void {
  if (value === undefined) delete table[key];
  else table[key] = value;
}

export function createReader(store: string, kept: Catalogue, now: () => number): Reader {
  return new LogReader(store, kept, now);
}
