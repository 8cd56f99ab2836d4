import { writeSync } from 'node:fs';
import { addEntry } from '../../src/actions/entries/addEntry.ts';
import { newId } from '../../src/domain/newId.ts';
import { Problem } from '../../src/domain/problem.ts';
import { homeAt } from '../../src/storage/location.ts';
import { usualLimits } from '../../src/storage/log/ownLog.ts';
import { openStore, type StoreOptions } from '../../src/storage/openStore.ts';
import { makeStore } from '../../src/storage/storeHeader.ts';
import { killAtStep } from './killAtStep.ts';

/** What a child process does with a store. It says "ready", waits for a line, then prints one JSON line a result. */
export interface ChildTask {
  readonly folder: string;
  readonly act: 'make' | 'add' | 'read' | 'purge';
  readonly conversation: string;
  readonly count: number;
  readonly textLength: number;
  readonly segment?: number;
  /** The entries that are purged, as "entry/id". */
  readonly purge?: readonly string[];
  /** Dies at this step of it: see `killAtStep`. */
  readonly killAt?: number;
  /** Goes on as this user. */
  readonly user?: number;
}

/** One line a result; a name that is missing did not happen. */
export interface ChildResult {
  readonly ready?: true;
  readonly added?: string;
  readonly failed?: string;
  readonly trying?: string;
  readonly store?: string;
  readonly device?: string;
  readonly entries?: number;
  readonly purged?: true;
}

const task = JSON.parse(process.argv[2] as string) as ChildTask;
const now = () => new Date().toISOString();
const options: StoreOptions = {
  home: homeAt(task.folder),
  author: 'child',
  now,
  newId,
  limits: { ...usualLimits, ...(task.segment && { segment: task.segment }) },
};
const say = (result: ChildResult) => writeSync(1, `${JSON.stringify(result)}\n`);

async function add(): Promise<void> {
  const store = await openStore(options);
  for (let at = 0; at < task.count; at += 1) {
    const id = newId();
    say({ trying: id });
    await addEntry(
      { store, now, newId },
      { conversation: task.conversation, id, text: 'x'.repeat(task.textLength) },
    );
    say({ added: id });
  }
}

async function make(): Promise<void> {
  const { storeId } = await makeStore(options);
  const store = await openStore(options);
  const draft = { c: 'customer/acme', e: 'customer', k: 'acme', f: { name: 'Acme' } };
  const { d } = await store.write(draft);
  say({ store: storeId, device: d });
}

async function read(): Promise<void> {
  const store = await openStore(options);
  const entities = await store.entities(`conversation/${task.conversation}`);
  say({ entries: entities.filter(one => one.entity === 'entry').length });
  await add();
}

async function purge(): Promise<void> {
  const store = await openStore(options);
  await store.listing();
  if (task.killAt !== undefined) killAtStep(task.killAt);
  await store.purge({ entities: task.purge ?? [], operations: [] });
  say({ purged: true });
}

async function run(): Promise<void> {
  if (task.user !== undefined) process.setuid?.(task.user);
  say({ ready: true });
  await new Promise(resolve => process.stdin.once('data', resolve));
  try {
    await { add, make, read, purge }[task.act]();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say({ failed: error.code });
  }
  process.stdin.destroy();
}

await run();
