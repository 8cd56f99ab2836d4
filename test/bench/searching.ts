import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { decodeLine } from '../../src/storage/log/line.ts';
import type { Ask, Tell } from '../../src/storage/search/protocol.ts';
import type { Found, SearchWish } from '../../src/storage/search/wish.ts';
import { step } from '../support/steps.mjs';
import { filesIn } from '../support/temporaryStore.ts';
import { median, timeOf } from './measure.ts';
import { amountRow, milliseconds, type Row } from './rows.ts';
import { type FilledHome, homeWith } from './stores.ts';

const many = 10_000;
const megabyte = 1_000_000;
const questions = 400;
const file = new URL('../../src/storage/search/searchWorker.ts', import.meta.url);

/** The worker as the extension drives it, with a look at its memory. */
class Thread {
  readonly #worker = new Worker(file);
  #id = 0;

  constructor({ home }: FilledHome) {
    this.#ask({ kind: 'open', stores: [home.store] });
  }

  find(wish: SearchWish): Promise<Found> {
    this.#id += 1;
    const id = this.#id;
    this.#ask({ kind: 'search', id, wish });
    return new Promise((resolve, reject) => {
      const take = (tell: Tell) => {
        if (!('id' in tell) || tell.id !== id) return;
        this.#worker.off('message', take);
        if (tell.kind === 'found') resolve(tell.found);
        else reject(new Error(JSON.stringify(tell)));
      };
      this.#worker.on('message', take);
    });
  }

  /** Bytes: the objects of the thread, also those nobody needs any more, and the buffers beside them. */
  async memory(): Promise<number> {
    const { used_heap_size: heap, external_memory: buffers } = await this.#worker.getHeapStatistics();
    return heap + buffers;
  }

  /** Resolves when the index is written. */
  async close(): Promise<void> {
    this.#ask({ kind: 'close' });
    await new Promise(resolve => this.#worker.once('exit', resolve));
  }

  #ask(message: Ask): void {
    this.#worker.postMessage(message);
  }
}

const logFiles = (store: string) => filesIn(store).filter(name => name.endsWith('.jsonl'));
const linesIn = (text: string) => text.split('\n').filter(line => line !== '');

/** The text of every entry, by conversation: what is searched. */
function textsIn(store: string): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  for (const name of logFiles(store)) {
    for (const line of linesIn(readFileSync(join(store, name), 'utf8'))) {
      const read = decodeLine(line);
      const { c = '', f } = 'operation' in read && read.operation.e === 'entry' ? read.operation : {};
      const text = f?.['text'];
      if (typeof text === 'string') texts.set(c, [...(texts.get(c) ?? []), text]);
    }
  }
  return texts;
}

/** Milliseconds to parse every line of the log, which the index is made of. */
function parsing(store: string): number {
  const lines = logFiles(store).flatMap(name => linesIn(readFileSync(join(store, name), 'utf8')));
  const began = performance.now();
  for (const line of lines) JSON.parse(line);
  return performance.now() - began;
}

/** As people ask: a word, its beginning, two words, three, a phrase, a slip, with and without a filter. */
function wishesFrom(texts: ReadonlyMap<string, readonly string[]>): SearchWish[] {
  const all = [...texts.values()].flat();
  return Array.from({ length: questions }, (_, number) => {
    const words = (all[(number * 7919) % all.length] ?? '').split(' ');
    const [one = '', two = '', three = ''] = words.slice(number % 3);
    const shapes: readonly Omit<SearchWish, 'limit' | 'entries'>[] = [
      { text: one },
      { text: one.slice(0, 1 + (number % 4)) },
      { text: `${one} ${two}` },
      { text: `${one} ${three} ${two.slice(0, 2)}` },
      { text: `"${one} ${two}"` },
      { text: `"${one} ${two} ${three}` },
      { text: `${one.slice(0, 2)}${one.slice(3)}` },
      { text: one, kinds: ['promise'] },
      { text: two, customer: `customer-${1 + (number % 250)}` },
    ];
    return { limit: 30, entries: 5, ...(shapes[number % shapes.length] ?? { text: one }) };
  });
}

/** The peer: every text in memory in small letters, each word looked for in each. */
function scanner(texts: ReadonlyMap<string, readonly string[]>): (wish: SearchWish) => number {
  const small = [...texts.values()].map(all => all.map(text => text.toLowerCase()));
  return ({ text }) => {
    const words = text
      .toLowerCase()
      .split(/["\s]+/)
      .filter(Boolean);
    return small.filter(all => words.every(word => all.some(one => one.includes(word)))).length;
  };
}

const quantile = (times: readonly number[], part: number) =>
  [...times].sort((left, right) => left - right)[Math.floor(times.length * part)] ?? Number.NaN;

/** @param between is done after each and not timed */
async function timesOf(
  wishes: readonly SearchWish[],
  work: (wish: SearchWish) => unknown,
  between: () => unknown = () => {},
): Promise<number[]> {
  const times: number[] = [];
  for (const wish of wishes) {
    times.push(await timeOf(() => work(wish)));
    await between();
  }
  return times;
}

const hasFound = async (thread: Thread, wish: SearchWish) => {
  if ((await thread.find(wish)).total === 0) throw new Error(`Nothing was found for ${wish.text}.`);
};

interface Made {
  readonly built: number;
  readonly parsed: number;
}

/** The index from nothing, in a thread that ends then, so that its memory is not that of a search. */
async function make(filled: FilledHome): Promise<Made> {
  const { store } = filled.home;
  await rm(join(store, 'search'), { recursive: true, force: true });
  const thread = new Thread(filled);
  const built = await timeOf(() => hasFound(thread, { text: 'export', limit: 1 }));
  await thread.close();
  return { built, parsed: parsing(store) };
}

function bytesOfIndex(store: string): number {
  const files = filesIn(join(store, 'search')).map(name => join(store, 'search', name));
  return files.reduce((sum, one) => sum + statSync(one).size, 0);
}

const plain = (what: string, measured: string): Row => ({ what, budget: '', measured });

interface Measured extends Made {
  readonly first: number;
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  readonly memories: readonly number[];
}

async function measured(filled: FilledHome): Promise<Measured> {
  const made = await step('indexing for the search', () => make(filled));
  const texts = textsIn(filled.home.store);
  const wishes = wishesFrom(texts);
  const thread = new Thread(filled);
  const first = await timeOf(() => hasFound(thread, { text: 'export', limit: 30 }));
  await timesOf(wishes.slice(0, 40), wish => thread.find(wish));
  const memories: number[] = [];
  const remember = async () => memories.push(await thread.memory());
  const ours = await step('searching', () => timesOf(wishes, wish => thread.find(wish), remember));
  await thread.close();
  const theirs = await step('scanning', () => timesOf(wishes.slice(0, 90), scanner(texts)));
  return { ...made, first, ours, theirs, memories };
}

export async function searchingRows(): Promise<Row[]> {
  const filled = await homeWith(many);
  const { built, parsed, first, ours, theirs, memories } = await measured(filled);
  const [half, scan] = [milliseconds(median(ours)), milliseconds(median(theirs))];
  return [
    amountRow({
      what: 'search in 200,000 entries, 95 of 100 questions',
      value: quantile(ours, 0.95),
      limit: 50,
      unit: 'ms',
      detail: `half of them within ${half}; a scan of the same texts ${scan}`,
    }),
    amountRow({
      what: 'memory of the search thread',
      // Right after it was tidied up: what stays in use.
      value: Math.min(...memories) / megabyte,
      limit: 120,
      unit: 'MB',
      detail: `${Math.round(quantile(memories, 0.5) / megabyte)} MB before it is tidied up`,
    }),
    plain('first search after the start', milliseconds(first)),
    plain(
      'index of the search, made anew',
      `${(built / parsed).toFixed(1)} × JSON.parse of the log (${milliseconds(built)})`,
    ),
    plain('index of the search, on disk', `${(bytesOfIndex(filled.home.store) / megabyte).toFixed(1)} MB`),
  ];
}
