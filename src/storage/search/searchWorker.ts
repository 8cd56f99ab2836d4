import { parentPort } from 'node:worker_threads';
import { Problem } from '../../domain/problem.ts';
import { turns } from '../inTurn.ts';
import { type OpenSearch, openSearch } from './openSearch.ts';
import type { Ask, Failure, Tell } from './protocol.ts';
import type { SearchWish } from './wish.ts';

/** How long what was looked at counts as new while somebody types. Milliseconds. */
const fresh = 1_000;
/** How long nothing was asked before the index is written. */
const quiet = 2_000;

const tell = (message: Tell) => parentPort?.postMessage(message);
const inTurn = turns();

function failureOf(error: unknown): Failure {
  if (error instanceof Problem) return { code: error.code, advice: error.advice };
  return { stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

let search: OpenSearch | undefined;
let looked = Number.NEGATIVE_INFINITY;
let newest = 0;
let soon: NodeJS.Timeout | undefined;

async function save(): Promise<void> {
  for (const failure of (await search?.flush()) ?? []) tell({ kind: 'trouble', what: failure.message });
}

async function look(): Promise<void> {
  await search?.look();
  looked = performance.now();
}

/** Looks first, so that what was said a moment ago is found. */
async function answer(id: number, wish: SearchWish): Promise<Tell> {
  if (id < newest || !search) return { kind: 'dropped', id };
  try {
    if (performance.now() - looked > fresh) await look();
    return id < newest ? { kind: 'dropped', id } : { kind: 'found', id, found: search.find(wish) };
  } catch (error) {
    return { kind: 'failed', id, failure: failureOf(error) };
  }
}

function take(ask: Ask): void {
  clearTimeout(soon);
  if (ask.kind === 'open') {
    search = openSearch({
      stores: ask.stores,
      now: Date.now,
      onDamage: what => tell({ kind: 'trouble', what }),
    });
    // What is to be searched is read while the first words are typed.
    void inTurn(look).catch(() => {});
  } else if (ask.kind === 'search') {
    newest = ask.id;
    void inTurn(async () => tell(await answer(ask.id, ask.wish)));
    soon = setTimeout(() => void inTurn(save), quiet);
  } else {
    void inTurn(save).then(() => parentPort?.close());
  }
}

parentPort?.on('message', take);
