import { deepEqual } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import type { OpenStore } from '../../../src/storage/openStore.ts';
import { makeStore } from '../../../src/storage/storeHeader.ts';
import { mayMount, smallDisks } from '../../support/smallDisk.ts';
import {
  filesIn,
  logLines,
  openWindow,
  portsOf,
  problemOf,
  segmentFiles,
  storeOptions,
} from '../../support/temporaryStore.ts';

const add = (store: OpenStore, id: string, length = 10) =>
  addEntry(portsOf(store), { conversation: 'inbox', id, text: 'x'.repeat(length) });
const idsIn = async (store: OpenStore) =>
  (await store.entities('conversation/inbox')).filter(one => one.entity === 'entry').map(one => one.id);
const temporary = (folder: string) => filesIn(folder).filter(name => name.endsWith('.tmp'));

/** Adds until it is refused. @returns what was acknowledged, and what was not */
async function addAll(store: OpenStore, length: number): Promise<{ added: string[]; refused: string }> {
  const added: string[] = [];
  for (;;) {
    const id = `n${String(added.length).padStart(3, '0')}`;
    if ((await problemOf(add(store, id, length))) === 'disk full') return { added, refused: id };
    added.push(id);
  }
}

const tests = () => {
  const disk = smallDisks();

  it('acknowledges nothing more, keeps every other line whole and takes the refused one when there is room', async () => {
    const { folder: at, fill, free } = disk(512);
    const store = await openWindow(at);
    await addToInbox(portsOf(store), { id: 'first', text: 'hm' });
    fill();
    const { added, refused } = await addAll(store, 1000);
    deepEqual(
      [await problemOf(add(store, refused, 1000)), await idsIn(await openWindow(at))],
      ['disk full', ['first', ...added]],
    );
    const log = readFileSync(segmentFiles(at)[0] as string);
    free();
    await add(store, refused, 1000);
    deepEqual(readFileSync(segmentFiles(at)[0] as string).subarray(0, log.length), log);
    deepEqual(await idsIn(await openWindow(at)), ['first', ...added, refused]);
    deepEqual(logLines(at).filter(line => line.includes(`"k":"${refused}"`) && line.endsWith('}')).length, 1);
  });

  it('only says that derived files could not be written, and leaves none in part', async () => {
    const { folder: at, fill, free } = disk(1024);
    const store = await openWindow(at);
    await addToInbox(portsOf(store), { id: 'first', text: 'hm' });
    for (let number = 0; number < 12; number += 1) await add(store, `n${number}`, 8000);
    await store.flush();
    const before = filesIn(at).filter(name => /^(view|index)/.test(name));
    const bytes = () => before.map(name => readFileSync(join(at, name), 'utf8'));
    const kept = bytes();
    for (let number = 12; number < 24; number += 1) await add(store, `n${number}`, 8000);
    fill();
    const codes = (await store.flush()).map(one => (one as NodeJS.ErrnoException).code);
    deepEqual([before.length, codes], [2, ['ENOSPC', 'ENOSPC']]);
    deepEqual([temporary(at), bytes()], [[], kept]);
    deepEqual((await idsIn(await openWindow(at))).length, 25);
    free();
    deepEqual([await (await openWindow(at)).flush(), (await idsIn(store)).length], [[], 25]);
  });

  it('makes no store in part, and makes it when there is room', async () => {
    const { folder, fill, free } = disk(128);
    const at = join(folder, 'store');
    fill();
    deepEqual(await problemOf(makeStore(storeOptions(at))), 'disk full');
    deepEqual([existsSync(join(at, 'store.json')), temporary(folder)], [false, []]);
    free();
    await addToInbox(portsOf(await openWindow(at)), { id: 'first', text: 'hm' });
    deepEqual(await idsIn(await openWindow(at)), ['first']);
  });

  it('names no device in part, and names it when there is room', async () => {
    const { folder: at, fill, free } = disk(128);
    const store = await openWindow(at);
    fill();
    deepEqual(await problemOf(addToInbox(portsOf(store), { id: 'first', text: 'hm' })), 'disk full');
    deepEqual([filesIn(join(at, 'local')), temporary(at), logLines(at)], [[], [], []]);
    free();
    await addToInbox(portsOf(store), { id: 'first', text: 'hm' });
    deepEqual(await idsIn(await openWindow(at)), ['first']);
  });

  it('can be read while nothing may be written, and adding says that it is read-only', async () => {
    const { folder: at, lock } = disk(256);
    const store = await openWindow(at);
    await addToInbox(portsOf(store), { id: 'first', text: 'hm' });
    lock();
    const later = await openWindow(at);
    deepEqual(
      [await problemOf(add(store, 'second')), await problemOf(add(later, 'second'))],
      ['read-only', 'read-only'],
    );
    deepEqual(
      [await idsIn(later), (await later.flush()).length, await idsIn(store)],
      [['first'], 1, ['first']],
    );
    deepEqual(await problemOf(makeStore(storeOptions(join(at, 'other')))), 'read-only');
  });
};

if (mayMount()) describe('a store on a small disk of its own', tests);
