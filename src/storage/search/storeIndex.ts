import { lstat, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { unlessMissing } from '../failure.ts';
import { derivedFile } from '../views/derivedFile.ts';
import { type Block, blockFormat, decodeBlock, encodeBlock, isBlock } from './block.ts';
import { type Indexed, indexed } from './indexed.ts';
import { Source, type SourceOptions } from './source.ts';
import type { Terms } from './terms.ts';

/** How many conversations share a file: a change of one writes it anew. */
const roomInBlock = 256;
/** Bytes of packed entries, after which a file takes no other conversation. */
const fullBlock = 1024 * 1024;

const blockName = /^(\d{5})\.json$/;

interface Members {
  readonly ids: Set<string>;
  /** Of all that was ever put into it. */
  bytes: number;
}

/** What is said in one store, ready to be searched. Derived: without its files it is made anew from the log. */
export class StoreIndex {
  readonly #options: SourceOptions;
  readonly #terms: Terms;
  readonly #source: Source;
  readonly #conversations = new Map<string, Indexed>();
  readonly #blocks = new Map<number, Members>();
  readonly #blockOf = new Map<string, number>();
  readonly #dirty = new Set<number>();
  /** A failure kept it from taking in what the source had already read. */
  #isBehind = false;

  private constructor(options: SourceOptions, terms: Terms, source: Source) {
    this.#options = options;
    this.#terms = terms;
    this.#source = source;
  }

  /** Takes in what its files hold and reads what changed since. */
  static async open(options: SourceOptions, terms: Terms): Promise<StoreIndex> {
    const source = await Source.open(options);
    const made = new StoreIndex(options, terms, source);
    await source.look();
    for (const number of await made.#numbers()) made.#load(number, await made.#file(number).read());
    await made.#readOn();
    return made;
  }

  get conversations(): ReadonlyMap<string, Indexed> {
    return this.#conversations;
  }

  /** Names by id. */
  get customers(): ReadonlyMap<string, string> {
    return this.#source.customers;
  }

  /** Takes in what was written since. @returns whether there was anything */
  async look(): Promise<boolean> {
    const hasChanged = await this.#source.look();
    if (!hasChanged && !this.#isBehind) return false;
    await this.#readOn();
    return true;
  }

  /** Writes what changed; a failure loses nothing and is only reported. */
  async save(): Promise<readonly Error[]> {
    const failures: Error[] = [];
    for (const number of [...this.#dirty]) {
      this.#dirty.delete(number);
      await this.#saveBlock(number).catch((error: Error) => failures.push(error));
    }
    return failures;
  }

  get #folder(): string {
    return join(this.#options.store, 'search');
  }

  #path(number: number): string {
    return join(this.#folder, `${String(number).padStart(5, '0')}.json`);
  }

  #file(number: number) {
    const { store, onDamage } = this.#options;
    return derivedFile<Block>({
      store,
      file: this.#path(number),
      accepts: isBlock,
      format: blockFormat,
      onDamage,
    });
  }

  async #numbers(): Promise<number[]> {
    if (!(await unlessMissing(lstat(this.#folder)))?.isDirectory()) return [];
    return (await readdir(this.#folder)).sort().flatMap(name => {
      const [, number] = blockName.exec(name) ?? [];
      return number === undefined ? [] : [Number(number)];
    });
  }

  #load(number: number, block: Block | null): void {
    this.#blocks.set(number, { ids: new Set(), bytes: 0 });
    for (const one of block ? decodeBlock(block, this.#terms) : []) {
      // Two windows may each have found a place for it: one of them is enough.
      if (this.#conversations.has(one.id)) this.#dirty.add(number);
      else this.#put(one, number);
    }
  }

  async #readOn(): Promise<void> {
    this.#isBehind = true;
    const { keys } = this.#source;
    for (const id of [...this.#conversations.keys()]) if (!keys.has(id)) this.#drop(id);
    const changed = [...keys].filter(([id, key]) => this.#conversations.get(id)?.key !== key);
    for await (const one of this.#source.spoken(new Map(changed))) {
      const number = this.#blockOf.get(one.id) ?? this.#withRoom();
      this.#put(indexed(one, this.#terms), number);
      this.#dirty.add(number);
    }
    this.#isBehind = false;
  }

  #put(one: Indexed, number: number): void {
    this.#conversations.set(one.id, one);
    this.#blockOf.set(one.id, number);
    const block = this.#blocks.get(number);
    block?.ids.add(one.id);
    if (block) block.bytes += one.record.length;
  }

  #drop(id: string): void {
    const number = this.#blockOf.get(id);
    this.#conversations.delete(id);
    this.#blockOf.delete(id);
    if (number === undefined) return;
    this.#blocks.get(number)?.ids.delete(id);
    this.#dirty.add(number);
  }

  /** The newest block, or another one when it is full. */
  #withRoom(): number {
    const last = Math.max(0, ...this.#blocks.keys());
    const block = this.#blocks.get(last);
    if (block && block.ids.size < roomInBlock && block.bytes < fullBlock) return last;
    this.#blocks.set(last + 1, { ids: new Set(), bytes: 0 });
    return last + 1;
  }

  async #saveBlock(number: number): Promise<void> {
    const ids = [...(this.#blocks.get(number)?.ids ?? [])];
    const all = ids.flatMap(id => this.#conversations.get(id) ?? []);
    if (all.length > 0) await this.#file(number).write(encodeBlock(all, this.#terms));
    else await unlessMissing(unlink(this.#path(number)));
  }
}
