import { Worker } from 'node:worker_threads';
import { Problem } from '../../domain/problem.ts';
import type { TagsInText } from '../../tags/readTags.ts';
import { keyword as usual } from '../../tags/tag.ts';
import type { Found } from './found.ts';
import { asNames } from './names.ts';
import type { Ask, Tell, TreeWish } from './protocol.ts';
import type { Scan } from './wish.ts';

/** Scans on a thread of its own: whatever it reads, this thread does not wait for it. */
export interface TagScanner {
  /**
   * A whole tree; a newer one cancels the one that runs. @returns undefined where it was cancelled
   * @throws Problem where it cannot be scanned
   */
  tree(wish: TreeWish, onProgress?: (looked: number) => void): Promise<Scan | undefined>;
  /** Stops the tree that is scanned now, and what it runs. */
  cancel(): void;
  /** Some files of a folder; one that is gone holds nothing. */
  files(folder: string, files: readonly string[], keyword?: string): Promise<Found>;
  /** A text that is not on disk yet. */
  text(path: string, text: string, keyword?: string): Promise<TagsInText>;
  close(): Promise<void>;
}

interface Waiting {
  readonly take: (message: Tell) => void;
  readonly fail: (error: Error) => void;
  readonly onProgress?: ((looked: number) => void) | undefined;
}

class ScannerThread implements TagScanner {
  readonly #file: string | URL;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #id = 0;
  #tree: number | undefined;

  constructor(file: string | URL) {
    this.#file = file;
  }

  async tree(wish: TreeWish, onProgress?: (looked: number) => void): Promise<Scan | undefined> {
    this.cancel();
    const id = this.#nextId();
    this.#tree = id;
    const said = await this.#ask({ kind: 'tree', id, wish }, onProgress);
    return said.kind === 'tree' ? said.scan : undefined;
  }

  cancel(): void {
    const id = this.#tree;
    if (id === undefined) return;
    this.#worker?.postMessage({ kind: 'cancel', id } satisfies Ask);
    this.#hear({ kind: 'cancelled', id });
  }

  async files(folder: string, files: readonly string[], keyword = usual): Promise<Found> {
    const id = this.#nextId();
    const said = await this.#ask({ kind: 'files', id, folder, keyword, files: asNames(files) });
    return said.kind === 'files' ? said.looked : { tags: [], problems: [], scanned: 0 };
  }

  async text(path: string, text: string, keyword = usual): Promise<TagsInText> {
    const said = await this.#ask({ kind: 'text', id: this.#nextId(), path, text, keyword });
    return said.kind === 'text' ? said.read : { tags: [], problems: [] };
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #nextId(): number {
    this.#id += 1;
    return this.#id;
  }

  #ask(message: Ask, onProgress?: (looked: number) => void): Promise<Tell> {
    const worker = this.#worker ?? this.#start();
    return new Promise((resolve, reject) => {
      this.#waiting.set(message.id, { take: resolve, fail: reject, onProgress });
      worker.postMessage(message);
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#file);
    worker.unref();
    worker.on('message', (message: Tell) => this.#hear(message));
    worker.on('error', (error: Error) => this.#end(error));
    worker.on('exit', () => this.#end(new Error('The scan ended.')));
    this.#worker = worker;
    return worker;
  }

  #hear(message: Tell): void {
    const waiting = this.#waiting.get(message.id);
    if (message.kind === 'progress') {
      waiting?.onProgress?.(message.looked);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.id === this.#tree) this.#tree = undefined;
    if (message.kind !== 'failed') waiting?.take(message);
    else waiting?.fail(message.code ? new Problem(message.code, message.words) : new Error(message.words));
  }

  /** The next question starts another thread. */
  #end(error: Error): void {
    this.#worker = undefined;
    for (const { fail } of this.#waiting.values()) fail(error);
    this.#waiting.clear();
  }
}

/** @param file the bundle of the thread; it starts with the first question */
export function tagScanner(file: string | URL): TagScanner {
  return new ScannerThread(file);
}
