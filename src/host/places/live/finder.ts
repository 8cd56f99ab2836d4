import { Worker } from 'node:worker_threads';
import type { Resolved } from '../../../actions/anchors/resolveAnchors.ts';
import { turns } from '../../../storage/inTurn.ts';
import type { Journey } from './alongHistory.ts';
import type { Search, Sighting } from './findBest.ts';

/** How long the thread is kept while nobody looks for anything. Milliseconds. */
const patience = 10_000;
/** Whoever takes longer is stopped. Milliseconds. */
const longest = 30_000;

/** Looks for places in texts while this thread goes on, one search after the other. */
export class Finder {
  readonly #file: string;
  readonly #inTurn = turns();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** @param file the bundle of the thread */
  constructor(file: string) {
    this.#file = file;
  }

  /** @returns one for each place, in their order; undefined where nobody wants to know any more when its turn comes */
  find(search: Search, isWanted: () => boolean = () => true): Promise<readonly Sighting[] | undefined> {
    return search.places.length === 0 ? Promise.resolve([]) : this.#next(search, isWanted);
  }

  /** The same along the commits since they were linked; an empty answer where nothing is known of these. */
  follow(journey: Journey, isWanted: () => boolean = () => true): Promise<readonly Resolved[] | undefined> {
    return this.#next(journey, isWanted);
  }

  #next<T>(wish: Search | Journey, isWanted: () => boolean): Promise<T | undefined> {
    return this.#inTurn(async () => {
      if (!isWanted()) return undefined;
      clearTimeout(this.#idle);
      try {
        return await this.#ask<T>(wish);
      } finally {
        this.#idle = setTimeout(() => this.dispose(), patience);
        this.#idle.unref();
      }
    });
  }

  dispose(): void {
    clearTimeout(this.#idle);
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ask<T>(wish: Search | Journey): Promise<T> {
    this.#worker ??= new Worker(this.#file);
    const worker = this.#worker;
    worker.unref();
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => void worker.terminate(), longest);
      const done = (settle: () => void) => {
        clearTimeout(limit);
        worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
        settle();
      };
      const onMessage = (found: T) => done(() => resolve(found));
      const onEnd = (why: unknown) => {
        this.#worker = undefined;
        done(() =>
          reject(why instanceof Error ? why : new Error('The search for places ended without an answer.')),
        );
      };
      worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
      worker.postMessage(wish);
    });
  }
}
