import { deepEqual } from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { addEntry, addToInbox } from '../../../../src/actions/entries/addEntry.ts';
import { removeEntry } from '../../../../src/actions/entries/removeEntry.ts';
import type { Day } from '../../../../src/domain/day.ts';
import { purgeDraft } from '../../../../src/domain/log/purge.ts';
import { homeAt } from '../../../../src/storage/location.ts';
import { seal } from '../../../../src/storage/log/line.ts';
import { openSearch } from '../../../../src/storage/search/openSearch.ts';
import { makeManyConversations } from '../../../support/manyConversations.ts';
import { openWindow, portsOf, segmentFiles, temporaryFolders } from '../../../support/temporaryStore.ts';

const searchFolder = (store: string) => join(store, 'search');
const blockIn = (store: string) => join(searchFolder(store), '00001.json');

interface Asked {
  readonly found: readonly string[];
  /** Damaged files that were moved aside. */
  readonly kept: number;
  readonly failures: readonly string[];
}

/** A search as a new window makes it, which keeps its index when it is done. */
async function ask(folder: string, text: string): Promise<Asked> {
  const kept: string[] = [];
  const search = openSearch({ stores: [folder], now: Date.now, onDamage: place => kept.push(place) });
  await search.look();
  const { hits } = search.find({ text, limit: 1000 });
  const failures = (await search.flush()).map(one => one.message);
  return {
    found: hits.flatMap(one => one.entries.map(entry => entry.id)).sort(),
    kept: kept.length,
    failures,
  };
}

const quietly = (found: readonly string[]): Asked => ({ found, kept: 0, failures: [] });

describe('the index of the search', () => {
  const makeFolder = temporaryFolders();
  let folder = '';

  const add = async (id: string, text: string) => addToInbox(portsOf(await openWindow(folder)), { id, text });

  beforeEach(async () => {
    folder = makeFolder();
    await add('first', 'needle one');
    deepEqual(await ask(folder, 'needle'), quietly(['first']));
  });

  it('is kept on disk for its owner alone', () => {
    deepEqual(
      [readdirSync(searchFolder(folder)), statSync(blockIn(folder)).mode & 0o777],
      [['00001.json'], 0o600],
    );
  });

  it('is what answers while the log stays as it was', async () => {
    const block = JSON.parse(readFileSync(blockIn(folder), 'utf8')) as { terms: string[]; s?: string };
    delete block.s;
    const terms = block.terms.map(term => (term === 'needle' ? 'planted' : term));
    writeFileSync(blockIn(folder), `${seal(JSON.stringify({ ...block, terms }))}\n`);
    deepEqual((await ask(folder, 'planted')).found, ['first']);
  });

  it('takes in what other windows wrote since', async () => {
    await add('second', 'needle two');
    deepEqual(await ask(folder, 'needle'), quietly(['first', 'second']));
  });

  it('forgets what was deleted, on disk too', async () => {
    await removeEntry(portsOf(await openWindow(folder)), { conversation: 'inbox', entry: 'first' });
    deepEqual(await ask(folder, 'needle'), quietly([]));
    deepEqual(readFileSync(blockIn(folder), 'utf8').includes('needle'), false);
  });

  it('forgets what was purged, in an open search and on disk', async () => {
    const search = openSearch({ stores: [folder], now: Date.now, onDamage: () => {} });
    await search.look();
    const names = { entities: ['entry/first'], operations: [] };
    await (await openWindow(folder)).write(purgeDraft('p1', names));
    await search.look();
    deepEqual(search.find({ text: 'needle', limit: 10 }).total, 0);
    deepEqual(await ask(folder, 'needle'), quietly([]));
    deepEqual(readFileSync(blockIn(folder), 'utf8').includes('needle'), false);
  });

  it('forgets what is no longer in the log at all', async () => {
    const search = openSearch({ stores: [folder], now: Date.now, onDamage: () => {} });
    await search.look();
    for (const file of segmentFiles(folder)) rmSync(file);
    await search.look();
    deepEqual(search.find({ text: 'needle', limit: 10 }).total, 0);
    deepEqual(await ask(folder, 'needle'), quietly([]));
    deepEqual(existsSync(blockIn(folder)), false);
  });

  it('follows an open window without being opened again', async () => {
    const search = openSearch({ stores: [folder], now: Date.now, onDamage: () => {} });
    await search.look();
    const total = () => search.find({ text: 'fresh', limit: 10 }).total;
    await add('second', 'fresh words');
    const before = total();
    await search.look();
    deepEqual([before, total()], [0, 1]);
  });

  const damages: Readonly<Record<string, (file: string) => void>> = {
    empty: file => writeFileSync(file, ''),
    'half of it': file => writeFileSync(file, readFileSync(file).subarray(0, 100)),
    'changed in one sign': file => writeFileSync(file, readFileSync(file, 'utf8').replace('inbox', 'inbix')),
    'sealed, but something else': file => writeFileSync(file, seal('{"format":1}')),
    'a link': file => {
      rmSync(file);
      symlinkSync('/etc/passwd', file);
    },
    'a folder': file => {
      rmSync(file);
      mkdirSync(file);
    },
  };
  for (const [what, damage] of Object.entries(damages)) {
    it(`is set aside and made anew when a file of it is ${what}`, async () => {
      damage(blockIn(folder));
      deepEqual(await ask(folder, 'needle'), { found: ['first'], kept: 1, failures: [] });
      deepEqual(await ask(folder, 'needle'), quietly(['first']));
    });
  }

  it('is made anew without a word when another version wrote it', async () => {
    writeFileSync(blockIn(folder), seal('{"format":"0 x","conversations":[],"terms":[]}'));
    deepEqual(await ask(folder, 'needle'), quietly(['first']));
  });

  const places: Readonly<Record<string, (place: string) => void>> = {
    'is a link': place => symlinkSync(makeFolder(), place),
    'is a file': place => writeFileSync(place, 'no folder'),
  };
  for (const [what, plant] of Object.entries(places)) {
    it(`answers, but is not kept, where its folder ${what}`, async () => {
      rmSync(searchFolder(folder), { recursive: true });
      plant(searchFolder(folder));
      const { found, failures } = await ask(folder, 'needle');
      deepEqual([found, failures.length], [['first'], 1]);
      deepEqual(statSync(searchFolder(folder)).isDirectory() ? readdirSync(searchFolder(folder)) : [], []);
    });
  }

  it('holds many conversations in several files and reads only the changed ones anew', async () => {
    const home = homeAt(makeFolder());
    await makeManyConversations(home, { conversations: 600, entriesEach: 3 });
    const first = await ask(home.store, 'export');
    const names = readdirSync(searchFolder(home.store));
    deepEqual([names, first.failures], [['00001.json', '00002.json', '00003.json'], []]);
    const changed = () => names.map(name => statSync(join(searchFolder(home.store), name)).ino);
    const before = changed();
    await addEntry(portsOf(await openWindow(home.store)), {
      conversation: 'talk-1',
      id: 'more',
      text: 'export',
    });
    const second = await ask(home.store, 'export');
    deepEqual(second.found, [...first.found, 'more'].sort());
    deepEqual(changed().filter((one, at) => one !== before[at]).length, 1);
  });

  it('follows changes among many conversations', async () => {
    const home = homeAt(makeFolder());
    await makeManyConversations(home, { conversations: 300, entriesEach: 2 });
    const search = openSearch({ stores: [home.store], now: Date.now, onDamage: () => {} });
    const total = async (text: string) => {
      await search.look();
      return search.find({ text, limit: 10 }).total;
    };
    const ports = portsOf(await openWindow(home.store));
    const [before] = [await total('needle')];
    await addEntry(ports, { conversation: 'talk-7', id: 'more', text: 'needle' });
    const added = await total('needle');
    await removeEntry(ports, { conversation: 'talk-7', entry: 'more' });
    deepEqual([before, added, await total('needle')], [0, 1, 0]);
    const { customer = '' } = search.find({ text: '', from: '2025-01-06' as Day, limit: 1 }).hits[0] ?? {};
    const all = search.find({ text: '', customer, limit: 300 });
    deepEqual(new Set(all.hits.map(one => one.conversation)).size, all.total);
  });

  it('finds all, though a slower window wrote over a newer file', async () => {
    await add('second', 'needle two');
    const slow = openSearch({ stores: [folder], now: Date.now, onDamage: () => {} });
    await slow.look();
    await add('third', 'needle three');
    await ask(folder, 'needle');
    deepEqual(await slow.flush(), []);
    deepEqual(await ask(folder, 'needle'), quietly(['first', 'second', 'third']));
  });
});
