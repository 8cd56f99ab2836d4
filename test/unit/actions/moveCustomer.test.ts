import { deepEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { changeReach } from '../../../src/actions/entries/changeReach.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { removeEntry } from '../../../src/actions/entries/removeEntry.ts';
import { forwardMoved, moveCustomer } from '../../../src/actions/store/moveCustomer.ts';
import type { NamedStore } from '../../../src/domain/ports.ts';
import type { Entry } from '../../../src/domain/records/conversation.ts';
import { entryIdsOf } from '../../support/purging.ts';
import { folderOf, makeStores, openAll, startCall, type Window } from '../../support/severalStores.ts';
import { logLines, openWindow, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const textsOf = async ({ store }: Window) =>
  (await openConversation(store, 'call')).conversation.entries.map((one: Entry) => one.id).sort();
const linesWith = (data: string, name: string, text: string) =>
  logLines(folderOf(data, name)).filter(line => line.includes(text)).length;
const move = (window: Window, to: string) => moveCustomer(window.ports, { customer: 'acme', to });
const held = async ({ stores }: Window) => {
  const names: string[] = [];
  for (const one of stores) if (await one.holds('conversation/call')) names.push(one.name);
  return names;
};

describe('a customer that moves from store to store', () => {
  const folder = temporaryFolders();

  async function called(...names: string[]): Promise<{ data: string; window: Window }> {
    const data = folder();
    await makeStores(data, ...names);
    const window = await openAll(data);
    await startCall(window);
    return { data, window };
  }

  it('lives in one at a time and comes back whole', async () => {
    const { window } = await called('one', 'two');
    for (const to of ['one', 'two', 'one', 'private', 'two', 'private']) {
      await move(window, to);
      deepEqual([to, await held(window), await textsOf(window)], [to, [to], ['mine', 'ours', 'theirs']]);
    }
  });

  it('leaves what is only mine in the private store, where it still shows in the talk', async () => {
    const { data, window } = await called('one');
    await move(window, 'one');
    deepEqual(
      [linesWith(data, 'one', 'the text of mine'), linesWith(data, 'one', 'the text of ours')],
      [0, 1],
    );
    const [row] = (await window.store.listing()).conversations;
    deepEqual([row?.entries, row?.due.map(one => one.id)], [3, ['mine']]);
    const { store } = window;
    deepEqual((await store.entity('conversation/call', 'entry', 'mine'))?.id, 'mine');
    deepEqual((await store.operations('conversation/call')).filter(one => one.k === 'mine').length, 1);
  });

  it('takes edits, deletes and what is added afterwards where it lives', async () => {
    const { data, window } = await called('one');
    await move(window, 'one');
    const before = logLines(folderOf(data, 'private')).length;
    const name = { conversation: 'call', entry: 'ours' };
    await editEntry(window.ports, { ...name, fields: { text: 'said better' } });
    await removeEntry(window.ports, { ...name, entry: 'theirs' });
    await addEntry(window.ports, { conversation: 'call', id: 'new', text: 'hm' });
    deepEqual(
      [logLines(folderOf(data, 'private')).length - before, await textsOf(window)],
      [0, ['mine', 'new', 'ours']],
    );
    await editEntry(window.ports, { ...name, entry: 'mine', fields: { text: 'mine, said better' } });
    await addEntry(window.ports, { conversation: 'call', id: 'mine-2', text: 'more of mine', reach: 'me' });
    deepEqual([linesWith(data, 'one', 'mine, said better'), linesWith(data, 'one', 'more of mine')], [0, 0]);
    deepEqual((await window.store.operations('conversation/call')).filter(one => one.k === 'ours').length, 2);
    await move(window, 'private');
    deepEqual(await textsOf(window), ['mine', 'mine-2', 'new', 'ours']);
  });

  it('goes on after a stop in the middle', async () => {
    const { data, window } = await called('one');
    const target = window.stores.find(one => one.name === 'one') as NamedStore;
    for (let stop = 1; stop <= 4; stop += 1) {
      let steps = 0;
      const stopping = async <T>(work: () => Promise<T>): Promise<T> => {
        steps += 1;
        if (steps === stop) throw new Error('stopped');
        return work();
      };
      const failing: NamedStore = new Proxy(target, {
        get: (store, name) => {
          const value = Reflect.get(store, name, store) as unknown;
          if (typeof value !== 'function') return value;
          const call = (...args: unknown[]) =>
            (value as (...all: unknown[]) => Promise<unknown>).apply(store, args);
          return name === 'append' || name === 'write'
            ? (...args: unknown[]) => stopping(() => call(...args))
            : call;
        },
      });
      const stores = window.stores.map(one => (one === target ? failing : one));
      await moveCustomer({ ...window.ports, stores }, { customer: 'acme', to: 'one' }).catch(() => {});
      deepEqual(await textsOf(await openAll(data)), ['mine', 'ours', 'theirs']);
    }
    await move(window, 'one');
    deepEqual([await held(window), await textsOf(window)], [['one'], ['mine', 'ours', 'theirs']]);
    deepEqual(linesWith(data, 'one', 'the text of ours'), 1);
  });

  it('takes along what another window still wrote into the old store', async () => {
    const { data, window } = await called('one', 'two');
    const late = await openWindow(folderOf(data, 'private'), {
      home: { store: folderOf(data, 'private'), local: join(data, 'local') },
    });
    const ports = { ...window.ports, store: late };
    await late.entities('conversation/call');
    await move(window, 'one');
    await move(window, 'two');
    await addEntry(ports, { conversation: 'call', id: 'late', text: 'too late' });
    await addEntry(ports, { conversation: 'call', id: 'late-mine', text: 'late and mine', reach: 'me' });
    await window.refresh();
    deepEqual([await forwardMoved(window.ports), await forwardMoved(window.ports)], [2, 0]);
    deepEqual(await textsOf(window), ['late', 'late-mine', 'mine', 'ours', 'theirs']);
    deepEqual(
      ['one', 'two'].map(name => linesWith(data, name, 'late and mine')),
      [0, 0],
    );
  });

  it('costs no look at any talk where nobody moved', async () => {
    const { window } = await called('one');
    const asked: string[] = [];
    const stores = window.stores.map(
      one =>
        new Proxy(one, {
          get: (store, name) => {
            asked.push(String(name));
            const value = Reflect.get(store, name, store) as unknown;
            return typeof value === 'function' ? (value.bind(store) as unknown) : value;
          },
        }),
    );
    deepEqual([await forwardMoved({ stores }), new Set(asked)], [0, new Set(['movedAway'])]);
  });

  it('becomes one with the customer of the same id that the other store has', async () => {
    const { data, window } = await called('one');
    const one = window.stores.find(store => store.name === 'one') as NamedStore;
    await one.write({ c: 'customer/acme', e: 'customer', k: 'acme', f: { name: 'Acme there' } });
    deepEqual((await window.store.listing()).customers.length, 1);
    await move(window, 'one');
    deepEqual(
      [await held(window), (await window.store.listing()).customers],
      [['one'], [{ id: 'acme', name: 'Acme', movedTo: one.id }]],
    );
    deepEqual(await textsOf(await openAll(data)), ['mine', 'ours', 'theirs']);
  });

  it('is refused where there is no such store or customer', async () => {
    const { window } = await called('one');
    deepEqual(await problemOf(move(window, 'other')), 'not found');
    deepEqual(await problemOf(moveCustomer(window.ports, { customer: 'nobody', to: 'one' })), 'not found');
  });

  it('is made in the main store, while what waits for one stays private', async () => {
    const { data } = await called('one');
    const { ports } = await openAll(data, 'one');
    await addCustomer(ports, { name: 'Umbra', id: 'umbra' });
    await addToInbox(ports, { text: 'who was that?' });
    const count = (text: string) => ['private', 'one'].map(name => linesWith(data, name, text));
    deepEqual(
      [count('customer/umbra'), count('who was that?')],
      [
        [0, 1],
        [1, 0],
      ],
    );
  });
});

describe('changing who may see an entry', () => {
  const folder = temporaryFolders();

  async function shared(): Promise<{ data: string; window: Window }> {
    const data = folder();
    await makeStores(data, 'one');
    const window = await openAll(data);
    await startCall(window);
    await move(window, 'one');
    return { data, window };
  }
  const spot = { folder: 'app', path: 'src/a.ts', start: 1, end: 1, quote: 'let a', before: '', after: '' };

  it('is no edit where it would cross between me and others', async () => {
    const { window } = await shared();
    const crossing = (entry: string, reach: 'me' | 'team') =>
      problemOf(editEntry(window.ports, { conversation: 'call', entry, fields: { reach } }));
    deepEqual([await crossing('ours', 'me'), await crossing('mine', 'team')], ['bad input', 'bad input']);
    deepEqual(await crossing('theirs', 'team'), 'none');
  });

  it('is an edit between team and customer', async () => {
    const { window } = await shared();
    const request = { conversation: 'call', entry: 'ours', reach: 'customer' } as const;
    deepEqual(await changeReach(window.ports, request), { entry: 'ours' });
  });

  it('goes on as a new entry in the other store, with its places, and a second try changes nothing', async () => {
    const { data, window } = await shared();
    await addEntry(window.ports, { conversation: 'call', id: 'linked', text: 'see the code', spot });
    await editEntry(window.ports, {
      conversation: 'call',
      entry: 'linked',
      fields: { text: 'see this code' },
    });
    const request = { conversation: 'call', entry: 'linked', reach: 'me', id: 'linked-mine' } as const;
    const { entry, notice } = await changeReach(window.ports, request);
    deepEqual([entry, notice !== undefined], ['linked-mine', true]);
    const lines = () => logLines(folderOf(data, 'private')).length + logLines(folderOf(data, 'one')).length;
    const before = lines();
    deepEqual([await changeReach(window.ports, request), lines()], [{ entry }, before]);
    const { conversation } = await openConversation(window.store, 'call');
    const moved = conversation.entries.find(one => one.id === entry);
    deepEqual(
      [moved?.text, moved?.reach, moved?.places.map(one => one.spot.path)],
      ['see this code', 'me', ['src/a.ts']],
    );
    deepEqual(
      [linesWith(data, 'one', 'linked-mine'), (await textsOf(window)).includes('linked')],
      [0, false],
    );
  });

  it('back to the team writes today’s values alone', async () => {
    const { data, window } = await shared();
    await editEntry(window.ports, { conversation: 'call', entry: 'mine', fields: { text: 'fit for all' } });
    await changeReach(window.ports, { conversation: 'call', entry: 'mine', reach: 'team', id: 'for-all' });
    deepEqual([linesWith(data, 'one', 'the text of mine'), linesWith(data, 'one', 'fit for all')], [0, 1]);
    deepEqual(await textsOf(window), ['for-all', 'ours', 'theirs']);
    const made = await window.store.entity('conversation/call', 'entry', 'for-all');
    deepEqual([made?.fields['from']?.value, made?.fields['reach']?.value], ['mine', 'team']);
  });

  it('needs no notice while nobody else could have read it', async () => {
    const data = folder();
    await makeStores(data);
    const window = await openAll(data);
    await startCall(window);
    const answer = await changeReach(window.ports, {
      conversation: 'call',
      entry: 'ours',
      reach: 'me',
      id: 'n',
    });
    deepEqual(answer, { entry: 'n' });
  });
});

describe('a line of only mine in a shared store', () => {
  const folder = temporaryFolders();

  it('is shown to nobody', async () => {
    const data = folder();
    await makeStores(data, 'one');
    const window = await openAll(data);
    await startCall(window);
    await move(window, 'one');
    const one = window.stores.find(store => store.name === 'one') as NamedStore;
    const [line] = (await window.store.operations('conversation/call')).filter(({ k }) => k === 'mine');
    await one.append([{ ...line, k: 'stray', i: window.ports.newId() } as never]);
    deepEqual(
      [(await entryIdsOf(one, 'call')).includes('stray'), await textsOf(window)],
      [false, ['mine', 'ours', 'theirs']],
    );
    deepEqual(
      (await one.lines()).some(({ k }) => k === 'stray'),
      false,
    );
  });
});
