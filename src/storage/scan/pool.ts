import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type LookedAtAll, together } from './found.ts';
import { asNames, type Names, namesIn, portionsOf } from './names.ts';
import { needlesOf } from './needles.ts';
import type { FilesWish } from './protocol.ts';

export interface PoolOptions {
  readonly folder: string;
  readonly keyword: string;
  /** The bundle of a thread that looks; without it this thread does all. */
  readonly worker?: string | URL | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((looked: number) => void) | undefined;
}

/** Looks into files. @throws the reason of the signal */
export interface Pool {
  look(names: Names): Promise<LookedAtAll>;
  close(): void;
}

/** Below this many files threads take longer to start than they save. */
export const worthThreads = 12_000;
/** Characters of names that a thread is handed at once: those of a thousand files or so. */
const portion = 40_000;
const mostThreads = 8;

const joined = (all: readonly LookedAtAll[]): LookedAtAll => ({
  ...together(all),
  folders: all.flatMap(one => one.folders),
});

const pause = () => new Promise<void>(resolve => setImmediate(resolve));

/** So few files that even slow ones do not hold this thread for long. */
const sliceSize = 5;
/** Milliseconds after which others run. */
const longestHeld = 15;

/** This thread alone; every few milliseconds it lets others run. */
function here({ folder, keyword, signal, onProgress }: PoolOptions): Pool {
  const place = { folder, keyword, needles: needlesOf(keyword) };
  // Loaded while another program finds the files.
  const loading = import('./lookAtAll.ts');
  let looked = 0;
  return {
    look: async names => {
      const { lookAtAll } = await loading;
      const files = namesIn(names);
      const all: LookedAtAll[] = [];
      let since = performance.now();
      for (let from = 0; from < files.length; from += sliceSize) {
        signal?.throwIfAborted();
        const slice = files.slice(from, from + sliceSize);
        all.push(lookAtAll(slice, place));
        looked += slice.length;
        if (performance.now() - since < longestHeld) continue;
        onProgress?.(looked);
        await pause();
        since = performance.now();
      }
      signal?.throwIfAborted();
      onProgress?.(looked);
      return joined(all);
    },
    close: () => {},
  };
}

interface Waiting {
  readonly names: Names;
  readonly take: (looked: LookedAtAll) => void;
  readonly fail: (error: unknown) => void;
}

/** One batch after the other goes to whichever thread has nothing to do. */
class Threads implements Pool {
  readonly #options: PoolOptions;
  readonly #workers: readonly Worker[];
  readonly #idle: Worker[];
  readonly #working = new Map<Worker, Waiting>();
  readonly #waiting: Waiting[] = [];
  #looked = 0;
  #failure: unknown;

  constructor(options: PoolOptions, file: string | URL) {
    this.#options = options;
    const count = Math.min(availableParallelism(), mostThreads);
    this.#workers = Array.from({ length: count }, () => this.#start(file));
    this.#idle = [...this.#workers];
    options.signal?.addEventListener('abort', () => this.#fail(options.signal?.reason), { once: true });
  }

  async look(names: Names): Promise<LookedAtAll> {
    const all = portionsOf(names, portion).map(
      part =>
        new Promise<LookedAtAll>((take, fail) => {
          this.#waiting.push({ names: part, take, fail });
        }),
    );
    if (this.#failure !== undefined) this.#fail(this.#failure);
    this.#hand();
    return joined(await Promise.all(all));
  }

  close(): void {
    for (const worker of this.#workers) {
      worker.removeAllListeners('exit');
      void worker.terminate();
    }
  }

  #start(file: string | URL): Worker {
    const worker = new Worker(file);
    worker.on('message', (looked: LookedAtAll) => this.#take(worker, looked));
    worker.on('error', error => this.#fail(error));
    worker.on('exit', () => this.#fail(new Error('A thread of the scan ended.')));
    return worker;
  }

  #hand(): void {
    const { folder, keyword } = this.#options;
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const [worker, waiting] = [this.#idle.pop(), this.#waiting.shift()];
      if (!worker || !waiting) return;
      this.#working.set(worker, waiting);
      worker.postMessage({ folder, keyword, files: waiting.names } satisfies FilesWish);
    }
  }

  #take(worker: Worker, looked: LookedAtAll): void {
    const waiting = this.#working.get(worker);
    this.#working.delete(worker);
    this.#idle.push(worker);
    this.#looked += looked.scanned;
    this.#options.onProgress?.(this.#looked);
    waiting?.take(looked);
    this.#hand();
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const { fail } of [...this.#working.values(), ...this.#waiting.splice(0)]) fail(this.#failure);
    this.#working.clear();
  }
}

/** @param expected how many files there will be, as far as anybody knows */
export function openPool(options: PoolOptions, expected: number): Pool {
  const { worker } = options;
  return worker !== undefined && expected >= worthThreads ? new Threads(options, worker) : here(options);
}

/** Looks into files that are known already, in several threads where that is faster. */
export async function lookAtMany(options: PoolOptions, files: readonly string[]): Promise<LookedAtAll> {
  const pool = openPool(options, files.length);
  try {
    return await pool.look(asNames(files));
  } finally {
    pool.close();
  }
}
