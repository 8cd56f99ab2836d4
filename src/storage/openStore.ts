import { milliseconds } from '../domain/day.ts';
import type { Folded } from '../domain/log/folded.ts';
import type { Draft, Operation } from '../domain/log/operation.ts';
import { type Covers, type StoreHeader, storeFormat, viewFormat } from '../domain/log/storeFiles.ts';
import type { Listing, Store } from '../domain/ports.ts';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import { usualLimits, type WriterOptions } from './log/ownLog.ts';
import { createReader, type Reader } from './log/reader.ts';
import { LogWriter } from './log/writer.ts';
import { requireHeader } from './storeHeader.ts';
import { openViews, type Views } from './views/views.ts';

export type StoreOptions = Omit<WriterOptions, 'limits'> &
  Partial<Pick<WriterOptions, 'limits'>> & {
    /** Told where a damaged derived file was moved to. */
    readonly onDamage?: (kept: string) => void;
  };

export interface OpenStore extends Store {
  readonly header: StoreHeader;
  /** Reads what other windows and commands wrote. @returns true when something changed */
  refresh(): Promise<boolean>;
  /** Brings the derived files up to date; their failure loses nothing and is only reported. */
  flush(): Promise<readonly Error[]>;
}

/** @throws Problem 'not found' where there is no store */
export async function openStore(options: StoreOptions): Promise<OpenStore> {
  const { store } = options.home;
  const read = await requireHeader(store);
  const views = openViews(store, options.onDamage ?? (() => {}));
  await views.index.read();
  const reader = createReader(store, views.index.data, () => milliseconds(options.now()));
  return new LoggedStore(read, { options: { limits: usualLimits, ...options }, reader, views });
}

interface Parts {
  readonly options: WriterOptions;
  readonly reader: Reader;
  readonly views: Views;
}

/** How many bytes may stand in the log beyond index.json before it is written again. */
const indexLag = 64 * 1024;

class LoggedStore implements OpenStore {
  readonly header: StoreHeader;
  readonly #writer: LogWriter;
  readonly #reader: Reader;
  readonly #views: Views;
  readonly #folder: string;
  readonly #stale = new Set<string>();
  #indexed: number;
  #first: Promise<unknown> | undefined;

  constructor(read: StoreHeader, { options, reader, views }: Parts) {
    this.header = read;
    this.#folder = options.home.store;
    this.#writer = new LogWriter(options);
    this.#reader = reader;
    this.#views = views;
    this.#indexed = this.#readBytes();
  }

  get folder(): string {
    return this.#folder;
  }

  async write(draft: Draft): Promise<Operation> {
    if (this.header.minReader > storeFormat) {
      throw new Problem(
        'newer store',
        sentence('{0} was written by a newer version. Update Listen First to write to it.', this.#folder),
      );
    }
    await this.#once();
    const { operation, segment } = await this.#writer.write(draft, this.#reader.catalogue.clock);
    await this.#readBack(segment);
    return operation;
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
    return this.#reader.knows(conversation);
  }

  async listing(): Promise<Listing> {
    await this.#once();
    return this.#reader.listing();
  }

  async refresh(): Promise<boolean> {
    const changed = await this.#reader.refresh();
    return changed.size > 0;
  }

  async flush(): Promise<readonly Error[]> {
    const conversations = [...this.#stale].filter(hasView);
    const work = conversations.map(container => () => this.#saveView(container));
    this.#stale.clear();
    if (Math.abs(this.#readBytes() - this.#indexed) >= indexLag) work.push(() => this.#saveIndex());
    const failures: Error[] = [];
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

const hasView = (container: string) => container.startsWith('conversation/');

function sameCover(left: Covers, right: Covers): boolean {
  const names = Object.keys(right);
  return (
    names.length > 0 &&
    names.length === Object.keys(left).length &&
    names.every(name => left[name] === right[name])
  );
}
