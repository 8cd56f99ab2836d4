import { deepEqual } from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../../src/domain/newId.ts';
import { homeAt } from '../../../src/storage/location.ts';
import { makeStore } from '../../../src/storage/storeHeader.ts';
import {
  acceptedAbove,
  acceptedIn,
  acceptStore,
  forgetStore,
  repositoryStore,
} from '../../../src/storage/stores/accepted.ts';
import { openStores } from '../../../src/storage/stores/openStores.ts';
import { storePlaces } from '../../../src/storage/stores/places.ts';
import { makeStores } from '../../support/severalStores.ts';
import { problemOf, temporaryFolders, tickingClock } from '../../support/temporaryStore.ts';

describe('the store of a repository', () => {
  const folder = temporaryFolders();

  async function repository(name = 'app'): Promise<string> {
    const at = join(realpathSync(folder()), name);
    await makeStore({ home: homeAt(join(at, '.listen-first')), newId });
    return at;
  }

  async function accepted() {
    const data = folder();
    const local = join(data, 'local');
    const at = await repository();
    const store = (await repositoryStore(at)) as string;
    await acceptStore(local, store);
    return { data, local, at, store };
  }
  const foldersIn = async (local: string) => (await acceptedIn(local)).map(one => one.folder);

  it('is read once a person accepted it, and no longer when they forget it', async () => {
    const { local, at, store } = await accepted();
    deepEqual(await acceptedIn(local), [{ name: 'app', folder: join(at, '.listen-first') }]);
    await acceptStore(local, store);
    deepEqual((await foldersIn(local)).length, 1);
    deepEqual((await acceptedAbove(local, at))?.folder, store);
    await forgetStore(local, store);
    deepEqual([await foldersIn(local), await acceptedAbove(local, at)], [[], undefined]);
  });

  it('is left alone when another one was put in its place', async () => {
    const { local, store } = await accepted();
    rmSync(store, { recursive: true });
    await makeStore({ home: homeAt(store), newId });
    deepEqual(await foldersIn(local), []);
  });

  it('is left alone when a link leads to it', async () => {
    const { local, at, store } = await accepted();
    renameSync(store, join(at, 'elsewhere'));
    symlinkSync(join(at, 'elsewhere'), store);
    deepEqual([await foldersIn(local), await repositoryStore(at)], [[], undefined]);
  });

  it('is left alone when it is gone or damaged', async () => {
    const { local, store } = await accepted();
    writeFileSync(join(store, 'store.json'), '{');
    deepEqual(await foldersIn(local), []);
    rmSync(store, { recursive: true });
    deepEqual(await foldersIn(local), []);
  });

  it('counts once where the file names it twice', async () => {
    const { local } = await accepted();
    const file = join(local, 'accepted.json');
    const [one] = JSON.parse(readFileSync(file, 'utf8')) as unknown[];
    writeFileSync(file, JSON.stringify([one, one]));
    deepEqual((await foldersIn(local)).length, 1);
  });

  it('of a damaged file is told and left out, and the other stores are there', async () => {
    const { data, local } = await accepted();
    await makeStores(data, 'one');
    writeFileSync(join(local, 'accepted.json'), '[{"folder":7}]');
    const troubles: unknown[] = [];
    const places = await storePlaces(data, error => troubles.push(error));
    deepEqual([places.map(one => one.name), troubles.length], [['private', 'one'], 1]);
    deepEqual(await problemOf(acceptedIn(local)), 'unreadable file');
  });

  it('has a name of its own beside others of the same name', async () => {
    const { data, local } = await accepted();
    await acceptStore(local, (await repositoryStore(await repository())) as string);
    await makeStores(data, 'app');
    deepEqual(
      (await storePlaces(data)).map(one => one.name),
      ['private', 'app', 'app-2', 'app-3'],
    );
  });

  it('that is a copy of another one is told and not read', async () => {
    const { data, local, store } = await accepted();
    const clone = join(realpathSync(folder()), 'clone');
    mkdirSync(clone);
    cpSync(store, join(clone, '.listen-first'), { recursive: true });
    await acceptStore(local, join(clone, '.listen-first'));
    const troubles: unknown[] = [];
    const { stores } = await openStores({
      places: await storePlaces(data),
      author: 'ada',
      now: tickingClock(),
      newId,
      onTrouble: error => troubles.push(error),
    });
    deepEqual([stores.map(one => one.folder).slice(1), troubles.length], [[store], 1]);
  });
});
