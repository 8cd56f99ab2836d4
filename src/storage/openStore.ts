import { basename } from 'node:path';
import { milliseconds } from '../domain/day.ts';
import type { Folded } from '../domain/log/folded.ts';
import type { Draft, Operation } from '../domain/log/operation.ts';
import { type Purged, type PurgedIds, purgeDraft, refuses } from '../domain/log/purge.ts';
import { type Covers, type StoreHeader, storeFormat, viewFormat } from '../domain/log/storeFiles.ts';
import type { Listing, Mine, NamedStore } from '../domain/ports.ts';
import { Problem } from '../domain/problem.ts';
import type { Customer } from '../domain/records/customer.ts';
import { sentence } from '../domain/sentence.ts';
import { appendOperations } from './log/appendOperations.ts';
import { inspectLog } from './log/inspectLog.ts';
import { usualLimits, type WriterOptions } from './log/ownLog.ts';
import { createReader, type Reader } from './log/reader.ts';
import { sieve } from './log/sieve.ts';
import { LogWriter } from './log/writer.ts';
import { isPurging, obeyPurges } from './purge/obeyPurges.ts';
import { requireHeader } from './storeHeader.ts';
import { openViews, type Views } from './views/views.ts';

export type StoreOptions = Omit<WriterOptions, 'limits'> &
  Partial<Pick<WriterOptions, 'limits'>> & {
    /** Told where a damaged derived file was moved to. */
    readonly onDamage?: (kept: string) => void;
    /** The folder's name, unless given. */
    readonly name?: string;
    /** Whether others may ever read it. */
    readonly isShared?: boolean;
  };

export interface OpenStore extends NamedStore {
  readonly header: StoreHeader;
  listing(): Promise<StoreListing>;
  /** Reads what other windows and commands wrote. @returns true when something changed */
  refresh(): Promise<boolean>;
  /** Brings the derived files up to date; their failure loses nothing and is only reported. */
  flush(): Promise<readonly Error[]>;
}

export interface StoreListing extends Listing {
  /** Conversation → what stands in it for this person alone, also where its own record lives elsewhere. */
  readonly mine: Readonly<Record<string, Mine>>;
}

/** @throws Problem 'not found' where there is no store */
export async function openStore(options: StoreOptions): Promise<OpenStore> {
  const { store } = options.home;
  const { name = basename(store), isShared = false } = options;
  const read = await requireHeader(store);
  const views = openViews(store, options.onDamage ?? (() => {}));
  await views.index.read();
  const now = () => milliseconds(options.now());
  const reader = createReader({ store, isShared, now }, views.index.data);
  return new LoggedStore(read, {
    name,
    isShared,
    options: { limits: usualLimits, ...options },
    reader,
    views,
  });
}

interface Parts extends Pick<NamedStore, 'name' | 'isShared'> {
  readonly options: WriterOptions;
  readonly reader: Reader;
  readonly views: Views;
}

/** How many bytes may stand in the log beyond index.json before it is written again. */
const indexLag = 64 * 1024;

class LoggedStore implements OpenStore {
  readonly header: StoreHeader;
  readonly name: string;
  readonly isShared: boolean;
  readonly #options: WriterOptions;
  readonly #writer: LogWriter;
  readonly #reader: Reader;
  readonly #views: Views;
  readonly #folder: string;
  readonly #stale = new Set<string>();
  #indexed: number;
  /** How many purged ids the files of this device are free of. */
  #obeyed: number;
  #first: Promise<unknown> | undefined;

  constructor(read: StoreHeader, { name, isShared, options, reader, views }: Parts) {
    this.header = read;
    this.name = name;
    this.isShared = isShared;
    this.#options = options;
    this.#folder = options.home.store;
    this.#writer = new LogWriter(options);
    this.#reader = reader;
    this.#views = views;
    this.#indexed = this.#readBytes();
    this.#obeyed = reader.purged.entities.length + reader.purged.operations.length;
  }

  get id(): string {
    return this.header.storeId;
  }

  get folder(): string {
    return this.#folder;
  }

  async write(draft: Draft): Promise<Operation> {
    this.#requireOurs();
    await this.#once();
    if (refuses(this.#purged(), draft)) throw wasPurged();
    const { operation, segment } = await this.#writer.write(draft, this.#reader.catalogue.clock);
    await this.#readBack(segment);
    return operation;
  }

  #requireOurs(): void {
    if (this.header.minReader <= storeFormat) return;
    throw new Problem(
      'newer store',
      sentence('{0} was written by a newer version. Update Listen First to write to it.', this.#folder),
    );
  }

  /** The line is on disk and is acknowledged even where it cannot be read now: the next look tries again. */
  async #readBack(segment: string): Promise<void> {
    try {
      for (const one of await this.#reader.refresh(segment)) this.#stale.add(one);
    } catch {
      this.#first = undefined;
    }
  }

  async entities(container: string): Promise<readonly Folded[]> {
    await this.#once();
    if (this.#reader.loaded(container)) return (await this.#reader.entities(container)).entities;
    const kept = await this.#keptView(container);
    if (kept) return kept;
    this.#stale.add(container);
    return (await this.#reader.entities(container)).entities;
  }

  async entity(container: string, kind: string, id: string): Promise<Folded | undefined> {
    const loaded = this.#reader.loaded(container);
    if (loaded) return loaded.entity(kind, id);
    return (await this.entities(container)).find(one => one.entity === kind && one.id === id);
  }

  async operations(container: string): Promise<readonly Operation[]> {
    await this.#once();
    return this.#reader.operations(container);
  }

  async knows(conversation: string): Promise<boolean> {
    await this.#once();
    return (await this.#reader.row(conversation)) !== undefined;
  }

  async listing(): Promise<StoreListing> {
    await this.#once();
    const { customers, conversations } = await this.#reader.listing();
    const { mine } = this.#reader.catalogue;
    const moved = new Set(customers.filter(one => this.#hasMoved(one)).map(one => one.id));
    if (moved.size === 0) return { customers, conversations, mine };
    return {
      customers: customers.filter(one => !moved.has(one.id)),
      conversations: conversations.filter(one => !moved.has(one.customer ?? '')),
      mine,
    };
  }

  #hasMoved({ movedTo }: Customer): boolean {
    return movedTo !== undefined && movedTo !== this.id;
  }

  async holds(container: string): Promise<boolean> {
    await this.#once();
    const [kind, id = ''] = container.split('/');
    const row = kind === 'conversation' ? await this.#reader.row(id) : undefined;
    if (kind === 'conversation' && !row?.customer) return row !== undefined;
    const customer = await this.#reader.customer(row?.customer ?? id);
    return customer ? !this.#hasMoved(customer) : row !== undefined;
  }

  async movedAway(): Promise<{ customer: string; store: string }[]> {
    await this.#once();
    const { customers } = await this.#reader.listing();
    return customers
      .filter(one => this.#hasMoved(one))
      .map(({ id, movedTo = '' }) => ({ customer: id, store: movedTo }));
  }

  async conversationsWith(customer: string): Promise<string[]> {
    await this.#once();
    const { conversations } = await this.#reader.listing();
    return conversations.filter(row => row.customer === customer).map(row => row.id);
  }

  async lines(): Promise<readonly Operation[]> {
    const { operations } = await inspectLog(this.#folder);
    const unique = [...new Map(operations.map(one => [one.i, one])).values()];
    return sieve({ entities: [], operations: [] }, this.isShared).pass(unique);
  }

  async append(operations: readonly Operation[]): Promise<void> {
    this.#requireOurs();
    await this.#once();
    await appendOperations(this.#options, operations);
    for (const one of await this.#reader.refresh()) this.#stale.add(one);
  }

  async purge(names: PurgedIds): Promise<void> {
    await this.write(purgeDraft(this.#options.newId(), names));
    await this.#obey();
  }

  #purged(): Purged {
    const { entities, operations } = this.#reader.purged;
    return { entities: new Set(entities), operations: new Set(operations) };
  }

  /** Takes what is purged out of the files of this device; where another process is at it, that one does. */
  async #obey(): Promise<void> {
    const now = milliseconds(this.#options.now());
    const rewriting = { options: this.#options, purged: this.#purged(), now };
    if (!(await obeyPurges(rewriting))) return;
    this.#obeyed = this.#reader.purged.entities.length + this.#reader.purged.operations.length;
    this.#views.forget();
    this.#stale.clear();
    await this.#reader.refresh();
  }

  /** A purge that is not obeyed yet, or lines of one that wait to be removed for good. */
  #mustObey(): boolean {
    const { entities, operations } = this.#reader.purged;
    return entities.length + operations.length > this.#obeyed || isPurging(this.#folder);
  }

  async refresh(): Promise<boolean> {
    const changed = await this.#reader.refresh();
    return changed.size > 0;
  }

  async flush(): Promise<readonly Error[]> {
    const failures: Error[] = [];
    if (this.#mustObey()) await this.#obey().catch((error: Error) => failures.push(error));
    const conversations = [...this.#stale].filter(hasView);
    const work = conversations.map(container => () => this.#saveView(container));
    this.#stale.clear();
    if (Math.abs(this.#readBytes() - this.#indexed) >= indexLag) work.push(() => this.#saveIndex());
    for (const one of work) await one().catch((error: Error) => failures.push(error));
    return failures;
  }

  #once(): Promise<unknown> {
    this.#first ??= this.#reader.refresh().catch(error => {
      this.#first = undefined;
      throw error;
    });
    return this.#first;
  }

  #readBytes(): number {
    return Object.values(this.#reader.catalogue.segments).reduce((sum, one) => sum + one.read, 0);
  }

  async #keptView(container: string): Promise<readonly Folded[] | undefined> {
    if (!hasView(container)) return undefined;
    const view = this.#views.view(container);
    const covers = await this.#reader.covers(container);
    if (!sameCover(view.data.covers, covers)) await view.read();
    return sameCover(view.data.covers, covers) ? view.data.entities : undefined;
  }

  async #saveView(container: string): Promise<void> {
    if (!this.#reader.loaded(container)) return;
    const view = this.#views.view(container);
    const read = await this.#reader.entities(container);
    if (read.entities.length === 0) return;
    view.data = { format: viewFormat, container, ...read };
    await view.write();
  }

  async #saveIndex(): Promise<void> {
    await this.#reader.whole(async catalogue => {
      this.#views.index.data = catalogue;
      await this.#views.index.write();
      this.#indexed = this.#readBytes();
    });
  }
}

const wasPurged = () =>
  new Problem(
    'purged',
    sentence('This was purged for good. Add it under another id, if it may be kept at all.'),
  );

const hasView = (container: string) => container.startsWith('conversation/');

function sameCover(left: Covers, right: Covers): boolean {
  const names = Object.keys(right);
  return (
    names.length > 0 &&
    names.length === Object.keys(left).length &&
    names.every(name => left[name] === right[name])
  );
}
