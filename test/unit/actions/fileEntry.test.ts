import { deepEqual } from 'node:assert/strict';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { mergeConversation } from '../../../src/actions/conversations/mergeConversation.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { entryHistory } from '../../../src/actions/entries/entryHistory.ts';
import { type Filing, fileEntry } from '../../../src/actions/entries/fileEntry.ts';
import { removeEntry } from '../../../src/actions/entries/removeEntry.ts';
import { moveCustomer } from '../../../src/actions/store/moveCustomer.ts';
import { purge } from '../../../src/actions/store/purge.ts';
import { exportLog } from '../../../src/actions/texts/exportLog.ts';
import type { Day } from '../../../src/domain/day.ts';
import { openSearch } from '../../../src/storage/search/openSearch.ts';
import { folderOf, makeStores, openAll, type Window } from '../../support/severalStores.ts';
import { spot } from '../../support/talk.ts';
import { logLines, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const today = '2026-11-21' as Day;
const idsOf = (all: readonly { readonly id: string }[]) => all.map(one => one.id);

interface Place {
  readonly data: string;
  readonly window: Window;
}

/** "call" with Acme in a store, and a line in the Inbox that belongs there, linked to code and edited once. */
async function waiting(data: string, where: string): Promise<Place> {
  await makeStores(data, 'one', 'two');
  const window = await openAll(data);
  const { ports } = window;
  await addCustomer(ports, { name: 'Acme' });
  await startConversation(ports, { customer: 'acme', id: 'call', at: '2026-11-21T10:00Z' });
  if (where !== 'private') await moveCustomer(ports, { customer: 'acme', to: where });
  await addToInbox(ports, { id: 'waiting', text: 'who called?', kind: 'question', spot });
  await editEntry(ports, { conversation: 'inbox', entry: 'waiting', fields: { text: 'Maria called' } });
  await addToInbox(ports, { id: 'other', text: 'something else' });
  return { data, window };
}

const file = ({ window }: Place, more: Partial<Filing> = {}) =>
  fileEntry(window.ports, { conversation: 'inbox', entry: 'waiting', to: 'call', ...more });
const linesIn = ({ data }: Place) =>
  ['private', 'one', 'two'].flatMap(name => logLines(folderOf(data, name))).length;
const holding = ({ data }: Place, text: string) =>
  ['private', 'one', 'two'].filter(name => logLines(folderOf(data, name)).some(line => line.includes(text)));
const entriesOf = async ({ window }: Place, id = 'call') =>
  (await openConversation(window.store, id)).conversation.entries;
const rowsOf = async ({ window }: Place) =>
  (await window.store.listing()).conversations.map(row => [row.id, row.entries, row.due.length]);

async function found({ data }: Place, text: string): Promise<string[]> {
  const stores = ['private', 'one', 'two'].map(name => folderOf(data, name));
  const search = openSearch({ stores, now: Date.now, onDamage: () => {} });
  await search.look();
  return search.find({ text, limit: 10 }).hits.map(hit => hit.conversation);
}

for (const where of ['private', 'one']) {
  describe(`a line of the Inbox that is filed into a conversation of the store "${where}"`, () => {
    const folder = temporaryFolders();

    it('stands there with its code, is counted and due there, and waits no longer', async () => {
      const place = await waiting(folder(), where);
      const { conversation, entry } = await file(place);
      const entries = await entriesOf(place);
      deepEqual([conversation, idsOf(entries)], ['call', [entry]]);
      deepEqual(
        entries.map(one => [one.text, one.kind, one.places.map(({ spot: { path } }) => path)]),
        [['Maria called', 'question', [spot.path]]],
      );
      deepEqual((await rowsOf(place)).filter(([id]) => id === 'call' || id === 'inbox').length, 2);
      deepEqual(
        (await rowsOf(place)).find(([id]) => id === 'call'),
        ['call', 1, 1],
      );
      deepEqual(
        (await rowsOf(place)).find(([id]) => id === 'inbox'),
        ['inbox', 1, 0],
      );
    });
    it('is found and exported there', async () => {
      const place = await waiting(folder(), where);
      await file(place);
      deepEqual(await found(place, 'Maria'), ['call']);
      const { store } = place.window;
      const text = await exportLog({ store }, { conversation: 'call', audience: 'lead', today });
      deepEqual(text.includes('Maria called'), true);
    });
    it('can be changed there, and shows its history', async () => {
      const place = await waiting(folder(), where);
      const { entry } = await file(place);
      const name = { conversation: 'call', entry };
      await editEntry(place.window.ports, { ...name, fields: { text: 'Maria Lopez called' } });
      const { versions } = await entryHistory(place.window.ports, name);
      const before = where === 'private' ? ['who called?', 'Maria called', 'Maria called'] : ['Maria called'];
      deepEqual(
        versions.map(one => one.text),
        [...before, 'Maria Lopez called'],
      );
    });
    it('is filed once: a second try with the same new id writes nothing', async () => {
      const place = await waiting(folder(), where);
      const first = await file(place, { id: 'filed' });
      const before = linesIn(place);
      deepEqual([await file(place, { id: 'filed' }), linesIn(place)], [first, before]);
    });
    it('can be filed back', async () => {
      const place = await waiting(folder(), where);
      const { entry } = await file(place);
      await file(place, { conversation: 'call', entry, to: 'inbox' });
      deepEqual([(await entriesOf(place)).length, (await entriesOf(place, 'inbox')).length], [0, 2]);
    });
    it('is purged with the conversation', async () => {
      const place = await waiting(folder(), where);
      await file(place);
      await purge(place.window.ports, { conversation: 'call' });
      deepEqual(
        (await rowsOf(place)).map(([id]) => id),
        ['inbox'],
      );
      deepEqual([holding(place, 'Maria'), holding(place, 'who called?')], [[], []]);
    });
    it('stays in the private store where it is only mine', async () => {
      const place = await waiting(folder(), where);
      await addToInbox(place.window.ports, {
        id: 'secret',
        text: 'I am tired',
        reach: 'me',
        kind: 'question',
      });
      deepEqual(await file(place, { entry: 'secret' }), { conversation: 'call', entry: 'secret' });
      deepEqual([idsOf(await entriesOf(place)), holding(place, 'I am tired')], [['secret'], ['private']]);
      deepEqual(
        (await rowsOf(place)).find(([id]) => id === 'call'),
        ['call', 1, 1],
      );
      deepEqual(await found(place, 'tired'), ['call']);
    });
  });
}

describe('filing a line', () => {
  const folder = temporaryFolders();

  it('takes no history along into a store that others read', async () => {
    const place = await waiting(folder(), 'one');
    const { notice } = await file(place);
    deepEqual(
      [holding(place, 'who called?'), holding(place, 'Maria called'), notice],
      [['private'], ['private', 'one'], undefined],
    );
  });
  it('says that others may have it already where it leaves their store', async () => {
    const place = await waiting(folder(), 'one');
    const { entry } = await file(place);
    const { ports } = place.window;
    await addCustomer(ports, { id: 'umbra', name: 'Umbra' });
    await moveCustomer(ports, { customer: 'umbra', to: 'two' });
    await startConversation(ports, { customer: 'umbra', id: 'theirs' });
    const { notice, entry: anew } = await file(place, { conversation: 'call', entry, to: 'theirs' });
    deepEqual([notice === undefined, idsOf(await entriesOf(place, 'theirs'))], [false, [anew]]);
  });
  it('goes on after a stop in the middle, without a second copy', async () => {
    const place = await waiting(folder(), 'one');
    const { ports, store } = place.window;
    for (let stop = 1; stop <= 5; stop += 1) {
      let writes = 0;
      const failing = new Proxy(store, {
        get: (target, name) => {
          const value = Reflect.get(target, name, target) as unknown;
          if (typeof value !== 'function') return value;
          return (...args: unknown[]) => {
            if (name === 'write' && ++writes === stop) throw new Error('stopped');
            return (value as (...all: unknown[]) => unknown).apply(target, args);
          };
        },
      });
      const filing = { conversation: 'inbox', entry: 'waiting', to: 'call', id: 'filed' };
      await fileEntry({ ...ports, store: failing }, filing).catch(() => {});
    }
    await file(place, { id: 'filed' });
    const [entry, ...others] = await entriesOf(place);
    deepEqual([entry?.id, entry?.places.length, others], ['filed', 1, []]);
    const made = logLines(folderOf(place.data, 'one')).filter(line => line.includes('"e":"place"'));
    deepEqual(made.length, 1);
    deepEqual(idsOf(await entriesOf(place, 'inbox')), ['other']);
  });
  it('moves between two conversations, too', async () => {
    const place = await waiting(folder(), 'one');
    const { ports } = place.window;
    await startConversation(ports, { customer: 'acme', id: 'next', at: '2026-11-21T11:00Z' });
    await addEntry(ports, { conversation: 'call', id: 'said', text: 'hm' });
    const before = linesIn(place);
    deepEqual(await file(place, { conversation: 'call', entry: 'said', to: 'next' }), {
      conversation: 'next',
      entry: 'said',
    });
    deepEqual([linesIn(place) - before, idsOf(await entriesOf(place, 'next'))], [1, ['said']]);
  });
  it('goes to the conversation that shows the one it was filed into', async () => {
    const place = await waiting(folder(), 'private');
    const { ports } = place.window;
    await startConversation(ports, { customer: 'acme', id: 'next', at: '2026-11-21T11:00Z' });
    await mergeConversation(ports, { conversation: 'next', into: 'call' });
    deepEqual(await file(place, { to: 'next' }), { conversation: 'call', entry: 'waiting' });
    deepEqual(idsOf(await entriesOf(place)), ['waiting']);
  });
  it('writes nothing where it stands there already', async () => {
    const place = await waiting(folder(), 'private');
    await file(place);
    const before = linesIn(place);
    await file(place, { conversation: 'call', to: 'call' });
    deepEqual(linesIn(place), before);
  });

  async function refuses(more: Partial<Filing>, code: string) {
    const place = await waiting(folder(), 'one');
    await removeEntry(place.window.ports, { conversation: 'inbox', entry: 'other' });
    const before = linesIn(place);
    deepEqual([await problemOf(file(place, more)), linesIn(place)], [code, before]);
  }
  it('needs a line that is there, and a conversation to go to', async () => {
    await refuses({ entry: 'gone' }, 'not found');
    await refuses({ entry: 'other' }, 'not found');
    await refuses({ to: 'gone' }, 'not found');
    await refuses({ conversation: 'gone' }, 'not found');
    await refuses({ id: '../up' }, 'bad id');
  });
});
