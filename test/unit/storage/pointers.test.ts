import { deepEqual } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { linkPlace } from '../../../src/actions/entries/linkPlace.ts';
import { removePlace } from '../../../src/actions/places/removePlace.ts';
import { whereTalkedAbout } from '../../../src/actions/places/whereTalkedAbout.ts';
import { moveCustomer } from '../../../src/actions/store/moveCustomer.ts';
import { purge } from '../../../src/actions/store/purge.ts';
import type { Store } from '../../../src/domain/ports.ts';
import { makeStores, openAll, startCall, type Window } from '../../support/severalStores.ts';
import { spot, startedTalk } from '../../support/talk.ts';
import { filesIn, openWindow, temporaryFolders } from '../../support/temporaryStore.ts';

const pointing = async (store: Pick<Store, 'pointers'>, part = '') =>
  (await store.pointers(part))
    .map(one => [one.id, one.path])
    .sort((left, right) => (String(left) < String(right) ? -1 : 1));

describe('what points at code', () => {
  const folder = temporaryFolders();

  it('is found by any part of its path', async () => {
    const { ports, store } = await startedTalk(folder());
    await addEntry(ports, { conversation: 'call', id: 'a', text: 'a', spot });
    deepEqual(
      [await pointing(store, 'client'), await pointing(store, 'server')],
      [[['a', 'src/client.ts']], []],
    );
  });

  it('is made anew from the log where its index was damaged, which is kept in quarantine', async () => {
    const at = folder();
    const { ports, store } = await startedTalk(at);
    await addEntry(ports, { conversation: 'call', id: 'a', text: 'a', spot });
    await store.flush();
    writeFileSync(join(at, 'index.json'), '{"format":6,');
    const found = await pointing(await openWindow(at));
    deepEqual([found, filesIn(join(at, 'quarantine')).length], [[['a', 'src/client.ts']], 1]);
  });

  it('is forgotten where its customer is purged', async () => {
    const at = folder();
    await makeStores(at);
    const window = await openAll(at);
    await startCall(window);
    await linkPlace(window.ports, { conversation: 'call', entry: 'ours', spot });
    await purge(window.ports, { customer: 'acme' });
    deepEqual(await pointing(window.store), []);
  });

  describe('of a customer in a shared store', () => {
    async function shared(at: string): Promise<Window> {
      await makeStores(at, 'team');
      const window = await openAll(at);
      await startCall(window);
      for (const entry of ['ours', 'mine']) {
        await linkPlace(window.ports, { conversation: 'call', entry, spot, id: `p-${entry}` });
      }
      await moveCustomer(window.ports, { customer: 'acme', to: 'team' });
      return window;
    }
    const both = [
      ['mine', 'src/client.ts'],
      ['ours', 'src/client.ts'],
    ];

    it('is found with what is only mine, which stands in no index of the others', async () => {
      const { store, stores } = await shared(folder());
      const team = stores.find(one => one.name === 'team') as Store;
      deepEqual([await pointing(store), await pointing(team)], [both, [['ours', 'src/client.ts']]]);
    });

    it('stands in one conversation, whichever store knows what of it', async () => {
      const { ports } = await shared(folder());
      const found = await whereTalkedAbout(ports, spot);
      deepEqual(
        found.map(one => [one.conversation.id, one.pointers.map(({ id }) => id).sort()]),
        [['call', ['mine', 'ours']]],
      );
    });

    it('is gone once it was removed there, though it once stood elsewhere', async () => {
      const { ports, store } = await shared(folder());
      await removePlace(ports, { conversation: 'call', place: 'p-ours' });
      deepEqual(await pointing(store), [['mine', 'src/client.ts']]);
    });
  });
});
