import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { instantAt } from '../../src/domain/calendar.ts';
import type { Operation } from '../../src/domain/log/operation.ts';
import { newId } from '../../src/domain/newId.ts';
import type { Home } from '../../src/storage/location.ts';
import { encodeLine } from '../../src/storage/log/line.ts';
import { usualLimits } from '../../src/storage/log/ownLog.ts';
import { segmentPath } from '../../src/storage/log/segments.ts';
import { makeStore } from '../../src/storage/storeHeader.ts';
import { idOf, operation, stampAt } from './operations.ts';

export interface Many {
  readonly conversations: number;
  readonly entriesEach?: number;
  readonly devices?: number;
  readonly seed?: number;
}

const firstDay = Date.parse('2025-01-06T08:00:00Z');
const minute = 60_000;
const words =
  `order export stops after thirty seconds the file is empty warehouse waits every night small ones work since
  Tuesday we look into it and tell you what found retry timeout Łódź 顧客 invoice customer number client asks again
  for half of them and then nothing happens no error in log but import says done`.split(/\s+/);
const kinds = ['heard', 'heard', 'told', 'note', 'question', 'promise'];

/** The same numbers below 1 for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Appends lines to segments as a device would, without waiting for the disk. */
class Segments {
  readonly #store: string;
  readonly #device: string;
  #number = 1;
  #lines: string[] = [];
  #bytes = 0;

  constructor(store: string, device: string) {
    this.#store = store;
    this.#device = device;
  }

  add(one: Operation): void {
    const line = encodeLine({ ...one, d: this.#device });
    this.#lines.push(line);
    this.#bytes += Buffer.byteLength(line);
    if (this.#bytes >= usualLimits.segment) this.close();
  }

  close(): void {
    if (this.#lines.length === 0) return;
    const file = segmentPath(this.#store, `${this.#device}/${String(this.#number).padStart(5, '0')}.jsonl`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, this.#lines.join(''));
    this.#number += 1;
    this.#lines = [];
    this.#bytes = 0;
  }
}

interface Ended {
  readonly kind: string | undefined;
  readonly talk: number;
  readonly conversations: number;
}

/** Of promises and questions that lie behind, most were kept and answered: one of ten waits still. */
function ended({ kind, talk, conversations }: Ended): { outcome?: string } {
  if (talk > conversations * 0.95 || talk % 10 === 0) return {};
  return kind === 'promise' ? { outcome: 'kept' } : kind === 'question' ? { outcome: 'answered' } : {};
}

/** Every line of a store that was used for years. */
function* linesOf({ conversations, entriesEach = 20, seed = 1 }: Many): Generator<Operation> {
  const random = chance(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const text = () => Array.from({ length: 4 + below(30) }, () => words[below(words.length)]).join(' ');
  const customers = Math.max(1, Math.round(conversations / 40));
  let number = 0;
  const line = (c: string, at: number, parts: Partial<Operation>) =>
    operation(++number, { c, h: stampAt(at), ...parts });

  for (let id = 1; id <= customers; id += 1) {
    const f = { name: `Customer ${id}` };
    yield line(`customer/customer-${id}`, firstDay, { e: 'customer', k: `customer-${id}`, f });
  }
  for (let talk = 1; talk <= conversations; talk += 1) {
    const conversation = `talk-${talk}`;
    const customer = `customer-${1 + below(customers)}`;
    const began = firstDay + talk * 45 * minute;
    const at = (minutes: number) => instantAt(began + minutes * minute, 'UTC');
    const c = `conversation/${conversation}`;
    const own = { customer, channel: 'call', title: text().slice(0, 40), started: at(0), ended: at(30) };
    yield line(c, began, { e: 'conversation', k: conversation, f: own });
    for (let entry = 1; entry <= entriesEach; entry += 1) {
      const kind = kinds[below(kinds.length)];
      const f = { conversation, kind, text: text(), at: at(entry), ...ended({ kind, talk, conversations }) };
      yield line(c, began + entry * minute, { e: 'entry', k: idOf(number + 1), f });
    }
    if (talk % 5 === 0) {
      const due = { day: at(0).slice(0, 10), words: 'Friday' };
      const f = { customer, conversation, title: 'Next update', due, state: 'open' };
      yield line(c, began + 31 * minute, { e: 'milestone', k: idOf(number + 1), f });
    }
  }
}

/** Makes a store with many conversations, the same bytes for the same wish but for the store's own id. */
export async function makeManyConversations(home: Home, wish: Many): Promise<void> {
  await makeStore({ home, newId });
  const devices = Array.from(
    { length: wish.devices ?? 3 },
    (_, at) => new Segments(home.store, `device-${at + 1}`),
  );
  for (const one of linesOf(wish)) {
    const turn = Number(/-(\d+)$/.exec(one.c)?.[1]) % devices.length;
    devices[turn]?.add(one);
  }
  for (const one of devices) one.close();
}
