import { containerOf } from '../domain/log/changes.ts';
import type { Folded } from '../domain/log/folded.ts';
import type { Draft, Operation } from '../domain/log/operation.ts';
import { type PurgedIds, purgeDraft, refuses } from '../domain/log/purge.ts';
import { type StoreHeader, storeFormat } from '../domain/log/storeFiles.ts';
import type { NamedStore } from '../domain/ports.ts';
import { newerStore, wasPurged } from './failure.ts';
import { allLines } from './log/allLines.ts';
import { appendOperations } from './log/appendOperations.ts';
import type { WriterOptions } from './log/ownLog.ts';
import type { Reader } from './log/reader.ts';
import { LogWriter } from './log/writer.ts';
import { Obedience } from './purge/obedience.ts';
import { type Residence, residence, type StoreListing } from './stores/residence.ts';
import { KeptViews } from './views/keptViews.ts';
import type { Views } from './views/views.ts';

interface Parts extends Pick<NamedStore, 'name' | 'isShared'> {
  readonly options: WriterOptions;
  readonly reader: Reader;
  readonly views: Views;
}

/** One store on disk: its log, and what is derived from it. */
export class LoggedStore implements NamedStore {
  readonly header: StoreHeader;
  readonly name: string;
  readonly isShared: boolean;
  readonly #options: WriterOptions;
  readonly #writer: LogWriter;
  readonly #reader: Reader;
  readonly #kept: KeptViews;
  readonly #residence: Residence;
  readonly #obedience: Obedience;
  #first: Promise<Reader> | undefined;

  constructor(read: StoreHeader, { name, isShared, options, reader, views }: Parts) {
    this.header = read;
    this.name = name;
    this.isShared = isShared;
    this.#options = options;
    this.#writer = new LogWriter(options);
    this.#reader = reader;
    this.#kept = new KeptViews(reader, views);
    this.#obedience = new Obedience({ options, reader, onRewritten: () => this.#kept.forget() });
    this.#residence = residence(read.storeId, () => this.#ready());
  }

  get id(): string {
    return this.header.storeId;
  }

  get folder(): string {
    return this.#options.home.store;
  }

  async write(draft: Draft): Promise<Operation> {
    this.#requireOurs();
    const reader = await this.#ready();
    await this.requireAllowed(draft);
    const { operation, segment } = await this.#writer.write(draft, reader.catalogue.clock);
    await this.#readBack(segment);
    return operation;
  }

  async requireAllowed(draft: Draft): Promise<void> {
    if (refuses((await this.#ready()).purged, draft)) throw wasPurged();
  }

  async append(operations: readonly Operation[]): Promise<void> {
    this.#requireOurs();
    const reader = await this.#ready();
    await appendOperations(this.#options, operations);
    this.#kept.note(await reader.refresh());
  }

  async purge(names: PurgedIds): Promise<void> {
    await this.write(purgeDraft(this.#options.newId(), names));
    await this.#obedience.obey();
  }

  async entities(container: string): Promise<readonly Folded[]> {
    await this.#ready();
    return this.#kept.entities(container);
  }

  async entity(container: string, kind: string, id: string): Promise<Folded | undefined> {
    const loaded = this.#reader.loaded(container);
    if (loaded) return loaded.entity(kind, id);
    return (await this.entities(container)).find(one => one.entity === kind && one.id === id);
  }

  async operations(container: string): Promise<readonly Operation[]> {
    return (await this.#ready()).operations(container);
  }

  async knows(conversation: string): Promise<boolean> {
    const reader = await this.#ready();
    if (await reader.row(conversation)) return true;
    if (reader.purged.entities.has(containerOf.conversation(conversation))) throw wasPurged();
    return false;
  }

  listing(): Promise<StoreListing> {
    return this.#residence.listing();
  }

  pointers(part: string): ReturnType<Residence['pointers']> {
    return this.#residence.pointers(part);
  }

  holds(container: string): Promise<boolean> {
    return this.#residence.holds(container);
  }

  mergedWith(container: string): ReturnType<Residence['mergedWith']> {
    return this.#residence.mergedWith(container);
  }

  movedAway(): ReturnType<Residence['movedAway']> {
    return this.#residence.movedAway();
  }

  conversationsWith(customer: string): ReturnType<Residence['conversationsWith']> {
    return this.#residence.conversationsWith(customer);
  }

  lines(): Promise<readonly Operation[]> {
    return allLines(this.folder, this.isShared);
  }

  async refresh(): Promise<boolean> {
    return (await this.#reader.refresh()).size > 0;
  }

  /** While a purge waits to be obeyed nothing is kept of the log: an index would tell the next one that it was. */
  async flush(): Promise<readonly Error[]> {
    try {
      if (this.#isOurs && !(await this.#obedience.catchUp())) return [];
    } catch (error) {
      return [error as Error];
    }
    return this.#kept.save();
  }

  get #isOurs(): boolean {
    return this.header.minReader <= storeFormat;
  }

  #requireOurs(): void {
    if (this.#isOurs) return;
    throw newerStore(this.folder);
  }

  #ready(): Promise<Reader> {
    this.#first ??= this.#reader.refresh().then(
      () => this.#reader,
      error => {
        this.#first = undefined;
        throw error;
      },
    );
    return this.#first;
  }

  /** The line is on disk and is acknowledged even where it cannot be read now: the next look tries again. */
  async #readBack(segment: string): Promise<void> {
    try {
      this.#kept.note(await this.#reader.refresh(segment));
    } catch {
      this.#first = undefined;
    }
  }
}
