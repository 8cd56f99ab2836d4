import type { Folded } from '../../domain/log/folded.ts';
import { type Covers, viewFormat } from '../../domain/log/storeFiles.ts';
import type { Reader } from '../log/reader.ts';
import type { Views } from './views.ts';

/** How many bytes may stand in the log beyond index.json before it is written again. */
const indexLag = 64 * 1024;

const hasView = (container: string) => container.startsWith('conversation/');

function sameCover(left: Covers, right: Covers): boolean {
  const names = Object.keys(right);
  return (
    names.length > 0 &&
    names.length === Object.keys(left).length &&
    names.every(name => left[name] === right[name])
  );
}

/** Reads conversations from their kept views where these are as new as the log, and brings views and index up to date. */
export class KeptViews {
  readonly #reader: Reader;
  readonly #views: Views;
  readonly #stale = new Set<string>();
  #indexed: number;

  constructor(reader: Reader, views: Views) {
    this.#reader = reader;
    this.#views = views;
    this.#indexed = this.#readBytes();
  }

  /** These containers changed. */
  note(containers: Iterable<string>): void {
    for (const one of containers) this.#stale.add(one);
  }

  async entities(container: string): Promise<readonly Folded[]> {
    if (this.#reader.loaded(container)) return (await this.#reader.entities(container)).entities;
    const kept = await this.#kept(container);
    if (kept) return kept;
    this.#stale.add(container);
    return (await this.#reader.entities(container)).entities;
  }

  /** @returns what could not be written; nothing is lost by it */
  async save(): Promise<Error[]> {
    const conversations = [...this.#stale].filter(hasView);
    const work = conversations.map(container => () => this.#saveView(container));
    this.#stale.clear();
    if (Math.abs(this.#readBytes() - this.#indexed) >= indexLag) work.push(() => this.#saveIndex());
    const failures: Error[] = [];
    for (const one of work) await one().catch((error: Error) => failures.push(error));
    return failures;
  }

  /** Nothing that was kept so far is believed any more. */
  forget(): void {
    this.#views.forget();
    this.#stale.clear();
    // The index tells the next process that the purge was obeyed: it is written however little the log holds.
    this.#indexed = Number.NEGATIVE_INFINITY;
  }

  #readBytes(): number {
    return Object.values(this.#reader.catalogue.segments).reduce((sum, one) => sum + one.read, 0);
  }

  async #kept(container: string): Promise<readonly Folded[] | undefined> {
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
