import { Worker } from 'node:worker_threads';
import { Problem } from '../../domain/problem.ts';
import type { Ask, Failure, Tell } from './protocol.ts';
import type { Found, SearchWish } from './wish.ts';

export interface WorkerOptions {
  /** The bundle of the worker. */
  readonly file: string | URL;
  /** Their folders. */
  readonly stores: readonly string[];
  /** Told of what was damaged or could not be written: it loses nothing. */
  readonly onTrouble: (what: string) => void;
}

/** Search on a thread of its own: whatever it reads and keeps, this thread does not wait for it. */
export interface SearchInWorker {
  /** @returns undefined where a newer search came first. @throws Problem */
  find(wish: SearchWish): Promise<Found | undefined>;
  /** Resolves when the index is written and the thread has ended. */
  close(): Promise<void>;
}

/** Megabytes, so that a store of any size ends this thread at worst, never the window. */
const mostMemory = 1024;

interface Waiting {
  readonly resolve: (found: Found | undefined) => void;
  readonly reject: (error: unknown) => void;
}

function errorOf(failure: Failure): Error {
  if ('code' in failure) return new Problem(failure.code, failure.advice);
  return new Error(failure.stack);
}

class SearchThread implements SearchInWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<void>;
  readonly #onTrouble: (what: string) => void;
  #newest = 0;
  #failure: Error | undefined;

  constructor({ file, stores, onTrouble }: WorkerOptions) {
    this.#onTrouble = onTrouble;
    this.#worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
    this.#worker.unref();
    this.#worker.on('message', (message: Tell) => this.#take(message));
    this.#worker.on('error', (error: Error) => this.#fail(error));
    this.#ended = new Promise(resolve => {
      this.#worker.on('exit', () => {
        this.#fail(new Error('The search ended.'));
        resolve();
      });
    });
    this.#ask({ kind: 'open', stores });
  }

  find(wish: SearchWish): Promise<Found | undefined> {
    if (this.#failure) return Promise.reject(this.#failure);
    this.#newest += 1;
    const id = this.#newest;
    this.#ask({ kind: 'search', id, wish });
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  async close(): Promise<void> {
    if (!this.#failure) this.#ask({ kind: 'close' });
    await this.#ended;
  }

  #ask(message: Ask): void {
    this.#worker.postMessage(message);
  }

  #take(message: Tell): void {
    if (message.kind === 'trouble') this.#onTrouble(message.what);
    if (!('id' in message)) return;
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'failed') waiting?.reject(errorOf(message.failure));
    // An answer may be on its way while a newer search is, too.
    else
      waiting?.resolve(message.kind === 'found' && message.id === this.#newest ? message.found : undefined);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
  }
}

export function searchInWorker(options: WorkerOptions): SearchInWorker {
  return new SearchThread(options);
}
