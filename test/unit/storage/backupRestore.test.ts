import { deepEqual, equal } from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { newId } from '../../../src/domain/newId.ts';
import { restore } from '../../../src/storage/backup/restore.ts';
import { inspectLog } from '../../../src/storage/log/inspectLog.ts';
import { usualLimits } from '../../../src/storage/log/ownLog.ts';
import { idOf, operation, replacing } from '../../support/operations.ts';
import {
  filesIn,
  openWindow,
  problemOf,
  storeOptions,
  temporaryFolders,
} from '../../support/temporaryStore.ts';
import { append, backUpOn, day, storeWith } from './backupStore.ts';

const writerOf = (store: string) => ({ ...storeOptions(store), limits: usualLimits, newId });
const restoreOn = (store: string, number: number, dryRun = false) =>
  restore(writerOf(store), { day: day(number), dryRun });
const done = (restored: number, purged = 0, unreadable = 0) => ({ restored, purged, unreadable });

async function numbersIn(store: string): Promise<number[]> {
  const { operations } = await inspectLog(store);
  return operations.map(one => Number(one.i)).sort((left, right) => left - right);
}

describe('restoring a backup', () => {
  const folder = temporaryFolders();

  it('brings back a log that is gone: each operation as it was, under this device', async () => {
    const store = await storeWith(folder());
    const lines = [
      operation(1, { k: 'one', f: { conversation: 'call', text: 'hm' } }),
      operation(2, { a: 'grace', k: 'one', f: { text: 'ho' }, b: replacing({ text: [1] }) }),
      operation(3, {
        c: 'customer/acme',
        e: 'customer',
        k: 'acme',
        b: {},
        x: 1,
        later: 1,
      } as Partial<Operation>),
    ];
    append(store, 'laptop/00001', ...lines.toReversed());
    await backUpOn(store, 1);
    const window = await openWindow(store);
    await window.listing();
    await window.flush();
    rmSync(join(store, 'log'), { recursive: true });
    deepEqual(await restoreOn(store, 1), done(3));
    const { devices, operations } = await inspectLog(store);
    deepEqual(
      operations,
      lines.map(one => ({ ...one, d: devices[0] })),
    );
    await window.refresh();
    const [entry] = await window.entities('conversation/call');
    equal(entry?.fields['text']?.value, 'ho');
  });

  it('adds only what the log has lost, and nothing a second time', async () => {
    const store = await storeWith(folder(), 'laptop/00001', 'laptop/00002', 'desk/00001');
    await backUpOn(store, 1);
    const kept = readFileSync(join(store, 'log/laptop/00001.jsonl'));
    rmSync(join(store, 'log/laptop/00002.jsonl'));
    writeFileSync(join(store, 'log/desk/00001.jsonl'), '\n{"v":1,"i":"0\n');
    append(store, 'laptop/00003', operation(4));
    deepEqual(await restoreOn(store, 1), done(2));
    deepEqual(await numbersIn(store), [1, 2, 3, 4]);
    deepEqual(readFileSync(join(store, 'log/laptop/00001.jsonl')), kept);
    deepEqual(await restoreOn(store, 1), done(0));
    deepEqual(await numbersIn(store), [1, 2, 3, 4]);
  });

  it('brings back what stood there on that day, not what came later', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    await backUpOn(store, 1);
    append(store, 'laptop/00001', operation(2));
    await backUpOn(store, 2);
    rmSync(join(store, 'log'), { recursive: true });
    deepEqual([await restoreOn(store, 1), await numbersIn(store)], [done(1), [1]]);
    deepEqual([await restoreOn(store, 2), await numbersIn(store)], [done(1), [1, 2]]);
  });

  it('counts an operation once that two segments hold', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    append(store, 'desk/00001', operation(1, { d: 'desk' }));
    await backUpOn(store, 1);
    rmSync(join(store, 'log'), { recursive: true });
    deepEqual([await restoreOn(store, 1), await numbersIn(store)], [done(1), [1]]);
  });

  it('tells how many lines of the backup it could not read', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    writeFileSync(join(store, 'log/laptop/00001.jsonl'), '\n{"v":1,"i":"0\n', { flag: 'a' });
    await backUpOn(store, 1);
    deepEqual(await restoreOn(store, 1), done(0, 0, 1));
  });

  it('only counts in a dry run', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    await backUpOn(store, 1);
    rmSync(join(store, 'log'), { recursive: true });
    rmSync(join(store, 'store.json'));
    const before = filesIn(store);
    deepEqual(await restoreOn(store, 1, true), done(1));
    deepEqual([filesIn(store), existsSync(join(store, 'log'))], [before, false]);
  });

  it('is refused for a day that has no backup', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    equal(await problemOf(restoreOn(store, 1)), 'not found');
  });

  it('follows no link in the place of the log', async () => {
    const [store, victim] = [await storeWith(folder(), 'laptop/00001'), folder()];
    await backUpOn(store, 1);
    rmSync(join(store, 'log'), { recursive: true });
    symlinkSync(victim, join(store, 'log'));
    for (const dryRun of [true, false])
      equal(await problemOf(restoreOn(store, 1, dryRun)), 'unreadable file');
    deepEqual(filesIn(victim), []);
  });
});

describe('what was purged', () => {
  const folder = temporaryFolders();
  const purge = (number: number, f: Operation['f']) =>
    operation(number, { c: 'purge/p', e: 'purge', k: 'p', f });

  /** A store with the entries one, two and three in a backup, of which the log then loses all. */
  async function lost(...before: readonly Operation[]): Promise<string> {
    const store = await storeWith(folder());
    for (const [at, k] of ['one', 'two', 'three'].entries())
      append(store, 'laptop/00001', operation(at + 1, { k }));
    append(store, 'laptop/00001', operation(4, { k: 'one', b: replacing({ text: [1] }) }), ...before);
    await backUpOn(store, 1);
    rmSync(join(store, 'log/laptop'), { recursive: true });
    return store;
  }

  it('does not come back when the log says so', async () => {
    const store = await lost();
    append(store, 'desk/00001', purge(9, { entities: ['entry/one', 'customer/two'], operations: [idOf(3)] }));
    deepEqual([await restoreOn(store, 1), await numbersIn(store)], [done(1, 3), [2, 9]]);
  });

  it('does not come back when only the backup says so, and that it says so does', async () => {
    const store = await lost(purge(9, { entities: ['entry/one', 'purge/p'] }));
    deepEqual([await restoreOn(store, 1, true), await restoreOn(store, 1)], [done(3, 2), done(3, 2)]);
    deepEqual(await numbersIn(store), [2, 3, 9]);
  });
});

describe('the header of a store that is restored', () => {
  const folder = temporaryFolders();
  const header = (store: string) => join(store, 'store.json');

  async function check(spoil: (file: string) => void, quarantined: number): Promise<void> {
    const store = await storeWith(folder(), 'laptop/00001');
    await backUpOn(store, 1);
    const before = readFileSync(header(store), 'utf8');
    spoil(header(store));
    deepEqual(await restoreOn(store, 1), done(0));
    equal(readFileSync(header(store), 'utf8'), before);
    equal(filesIn(store).filter(name => name.startsWith('quarantine/')).length, quarantined);
  }

  it('is put back when it is gone', () => check(file => rmSync(file), 0));
  it('is put back when it is damaged, and the damaged one is kept', () =>
    check(file => writeFileSync(file, '{"format":'), 1));

  it('of a newer version is left alone, and nothing is written', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    await backUpOn(store, 1);
    rmSync(join(store, 'log/laptop'), { recursive: true });
    writeFileSync(header(store), '{"format":9,"storeId":"x","minReader":9}');
    deepEqual([await problemOf(restoreOn(store, 1)), filesIn(join(store, 'log'))], ['newer store', []]);
  });
});
