import { crc32 } from 'node:zlib';
import type { Folded } from '../../domain/log/folded.ts';
import { fold } from '../../domain/log/gathering.ts';
import type { Operation } from '../../domain/log/operation.ts';
import { isPurged, type Purged, purgedBy } from '../../domain/log/purge.ts';
import type { Catalogue, Covers } from '../../domain/log/storeFiles.ts';
import { type Conversation, readConversation } from '../../domain/records/conversation.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { customerOf } from '../../domain/records/row.ts';
import { createReader } from '../log/logReader.ts';
import type { Reader } from '../log/reader.ts';
import { readSegment } from '../log/readSegment.ts';
import { type SegmentName, segmentPath } from '../log/segments.ts';
import { requireHeader } from '../storeHeader.ts';
import { sourcesOf } from '../views/catalogue.ts';
import { openViews } from '../views/views.ts';
import type { Spoken } from './indexed.ts';

export interface SourceOptions {
  readonly store: string;
  /** Milliseconds. */
  readonly now: () => number;
  readonly onDamage: (kept: string) => void;
}

interface StoreName {
  /** Its folder. */
  readonly store: string;
  readonly id: string;
}

/** How many segments are held at once: conversations that were held at one time share theirs. */
const mostSegments = 12;

const purges = 'purge/';
const isConversation = (container: string) => container.startsWith('conversation/');
const idIn = (container: string) => container.slice(container.indexOf('/') + 1);

/** Stands in for a record that another store has, so that what stands here is read by the same rules. */
const elsewhere = (id: string): Folded => ({
  entity: 'conversation',
  id,
  container: `conversation/${id}`,
  fields: { started: { value: '1970-01-01T00:00:00Z', heads: [] } },
  hidden: false,
  deletes: [],
  versions: 0,
});

type ByContainer = ReadonlyMap<string, readonly Operation[]>;

function byContainer(operations: readonly Operation[]): ByContainer {
  const groups = new Map<string, Operation[]>();
  for (const one of operations) {
    const group = groups.get(one.c);
    if (group) group.push(one);
    else groups.set(one.c, [one]);
  }
  return groups;
}

/** What one store says, conversation by conversation, as the log reads now. */
export class Source {
  readonly #store: string;
  readonly #id: string;
  readonly #reader: Reader;
  readonly #segments = new Map<SegmentName, ByContainer>();
  #keys = new Map<string, string>();
  readonly #customers = new Map<string, string>();
  #read: Catalogue | undefined;
  #purged: Purged = purgedBy([]);
  #purgeMark = '';

  private constructor({ store, id }: StoreName, reader: Reader) {
    this.#store = store;
    this.#id = id;
    this.#reader = reader;
    for (const one of Object.values(reader.catalogue.customers)) this.#keepCustomer(one.id, one);
  }

  static async open({ store, now, onDamage }: SourceOptions): Promise<Source> {
    const { index } = openViews(store, onDamage);
    const { storeId: id } = await requireHeader(store);
    await index.read();
    // The rows of the lists are most of it, and nothing here shows a list.
    const reader = createReader({ store, isShared: false, now }, { ...index.data, rows: {} });
    return new Source({ store, id }, reader);
  }

  get #catalogue(): Catalogue {
    return this.#reader.catalogue;
  }

  /** The key of every conversation: while it stays the same, so does what is said in it. */
  get keys(): ReadonlyMap<string, string> {
    return this.#keys;
  }

  /** Reads what any writer added. @returns whether there was anything */
  async look(): Promise<boolean> {
    const touched = await this.#reader.refresh();
    const isAnew = this.#read !== this.#catalogue;
    if (!isAnew && touched.size === 0) return false;
    // Until all of it is taken in, nothing counts as read.
    this.#read = undefined;
    const isAll = isAnew || [...touched].some(one => one.startsWith(purges));
    if (isAll) await this.#readPurges();
    if (isAll) this.#keys = new Map();
    await this.#readKeys(isAll ? this.#containers() : [...touched].filter(isConversation));
    for (const one of touched) if (one.startsWith('customer/')) await this.#readCustomer(one);
    this.#read = this.#catalogue;
    return true;
  }

  /** The names of those who live in this store, by id. */
  get customers(): ReadonlyMap<string, string> {
    return this.#customers;
  }

  async #readKeys(containers: readonly string[]): Promise<void> {
    for (const one of containers) this.#keys.set(idIn(one), this.#keyOf(await this.#reader.covers(one)));
  }

  async #readCustomer(container: string): Promise<void> {
    const { entities } = await this.#reader.entities(container);
    const record = entities.find(one => one.entity === 'customer' && one.id === idIn(container));
    this.#keepCustomer(idIn(container), record && customerOf(record));
  }

  #keepCustomer(id: string, customer: Customer | undefined): void {
    const livesHere = customer?.movedTo === undefined || customer.movedTo === this.#id;
    if (customer && livesHere) this.#customers.set(id, customer.name);
    else this.#customers.delete(id);
  }

  #containers(): string[] {
    const { lines, arrivals } = this.#catalogue;
    return [...new Set([...Object.keys(lines), ...Object.keys(arrivals)])].filter(isConversation);
  }

  /** @param keys of the conversations to read. In the order of the log, so that each of its files is read once */
  async *spoken(keys: ReadonlyMap<string, string>): AsyncGenerator<Spoken> {
    const first = (id: string) => this.#segmentsOf(`conversation/${id}`)[0] ?? '';
    const ordered = [...keys].map(([id, key]) => ({ id, key, first: first(id) }));
    ordered.sort((left, right) => (left.first < right.first ? -1 : 1));
    for (const { id, key } of ordered) yield { id, key, ...(await this.#conversation(id)) };
    this.#segments.clear();
  }

  async #conversation(id: string): Promise<{ conversation: Conversation | undefined; hasRecord: boolean }> {
    const container = `conversation/${id}`;
    const entities = fold(await this.#operationsOf(container));
    const record = entities.find(one => one.entity === 'conversation' && one.id === id);
    const all = record ? entities : [...entities, elsewhere(id)];
    return { conversation: readConversation(id, all), hasRecord: record !== undefined };
  }

  #keyOf(covers: Covers): string {
    const text = JSON.stringify(Object.entries(covers));
    return `${text.length}-${crc32(text).toString(16)}${this.#purgeMark}`;
  }

  /** A purge is rare and may name anything: after one, everything is read again. */
  async #readPurges(): Promise<void> {
    const found: Operation[] = [];
    for (const container of Object.keys(this.#catalogue.lines)) {
      if (!container.startsWith(purges)) continue;
      for (const one of await this.#reader.operations(container)) found.push(one);
    }
    this.#purged = purgedBy(found);
    const ids = found.map(one => one.i).sort();
    this.#purgeMark = ids.length > 0 ? `-${crc32(ids.join(' ')).toString(16)}` : '';
  }

  #segmentsOf(container: string): SegmentName[] {
    const sources = sourcesOf(this.#catalogue, container);
    return [...new Set(sources.flatMap(one => this.#catalogue.lines[one] ?? []))].sort();
  }

  async #operationsOf(container: string): Promise<Operation[]> {
    const sources = sourcesOf(this.#catalogue, container);
    const found: Operation[] = [];
    for (const name of this.#segmentsOf(container)) {
      const segment = this.#segments.get(name) ?? (await this.#readSegment(name));
      const read = sources.flatMap(source => segment.get(source) ?? []);
      for (const one of read) if (!isPurged(this.#purged, one)) found.push(one);
    }
    return found;
  }

  async #readSegment(name: SegmentName): Promise<ByContainer> {
    const end = this.#catalogue.segments[name]?.read ?? 0;
    const read = byContainer((await readSegment(segmentPath(this.#store, name), 0, end)).operations);
    const [oldest] = this.#segments.keys();
    if (this.#segments.size >= mostSegments && oldest !== undefined) this.#segments.delete(oldest);
    this.#segments.set(name, read);
    return read;
  }
}
