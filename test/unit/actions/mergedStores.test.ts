import { deepEqual } from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { archiveConversation } from '../../../src/actions/conversations/archiveConversation.ts';
import { conversationsIn } from '../../../src/actions/conversations/conversationsIn.ts';
import { editConversation } from '../../../src/actions/conversations/editConversation.ts';
import { mergeConversation } from '../../../src/actions/conversations/mergeConversation.ts';
import { moveConversation } from '../../../src/actions/conversations/moveConversation.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { unmergeConversation } from '../../../src/actions/conversations/unmergeConversation.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { entryHistory } from '../../../src/actions/entries/entryHistory.ts';
import { moveCustomer } from '../../../src/actions/store/moveCustomer.ts';
import { planPurge } from '../../../src/actions/store/planPurge.ts';
import { purge } from '../../../src/actions/store/purge.ts';
import { collectPerson } from '../../../src/actions/texts/personFile.ts';
import type { Day } from '../../../src/domain/day.ts';
import { edit } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { newId } from '../../../src/domain/newId.ts';
import { backUp } from '../../../src/storage/backup/backUp.ts';
import { restore } from '../../../src/storage/backup/restore.ts';
import { usualLimits } from '../../../src/storage/log/ownLog.ts';
import { openSearch } from '../../../src/storage/search/openSearch.ts';
import { folderOf, makeStores, openAll, startCall, type Window } from '../../support/severalStores.ts';
import { filesIn, openWindow, storeOptions, temporaryFolders } from '../../support/temporaryStore.ts';

const today = '2026-11-21' as Day;
const idsOf = (all: readonly { readonly id: string }[]) => all.map(one => one.id).sort();
const everything = ['also-mine', 'also-ours', 'mine', 'ours', 'theirs'];

interface Place {
  readonly data: string;
  readonly window: Window;
}

/** "call" and "other" with Acme, each with a line that is only mine; "other" was merged into "call". */
async function merged(data: string, where: string): Promise<Place> {
  await makeStores(data, 'one');
  const window = await openAll(data);
  await startCall(window);
  const { ports } = window;
  await editConversation(ports, { conversation: 'call', fields: { title: 'Outage' } });
  const times = { at: '2026-11-21T10:12Z', end: '2026-11-21T10:40Z' };
  const facts = { title: 'Zeppelin', tickets: ['ZEP-1'] };
  await startConversation(ports, { customer: 'acme', id: 'other', ...times, ...facts });
  const add = (id: string, more: object) =>
    addEntry(ports, { conversation: 'other', id, text: `the text of ${id}`, ...more });
  await add('also-ours', { speaker: 'Tom Reed' });
  await add('also-mine', { reach: 'me', kind: 'question' });
  if (where !== 'private') await moveCustomer(ports, { customer: 'acme', to: where });
  await mergeConversation(ports, { conversation: 'other', into: 'call' });
  return { data, window };
}

const shown = async ({ window }: Place, id = 'call') =>
  (await openConversation(window.store, id)).conversation;

async function found({ data }: Place, text: string): Promise<string[]> {
  const stores = ['private', 'one'].map(name => folderOf(data, name));
  const search = openSearch({ stores, now: Date.now, onDamage: () => {} });
  await search.look();
  return search
    .find({ text, limit: 10 })
    .hits.map(hit => `${hit.conversation}: ${idsOf(hit.entries).join(' ')}`);
}

const holding = ({ data }: Place, text: string) =>
  filesIn(join(data, 'stores')).filter(
    name => !name.includes('/purging/') && readFileSync(join(data, 'stores', name)).includes(text),
  );

for (const where of ['private', 'one']) {
  describe(`what was merged in the store "${where}"`, () => {
    const folder = temporaryFolders();

    it('is shown, counted and due together, what is only mine with it', async () => {
      const place = await merged(folder(), where);
      deepEqual(idsOf((await shown(place)).entries), everything);
      const [row, ...others] = (await place.window.store.listing()).conversations;
      deepEqual(
        [row?.id, row?.entries, row?.due.map(one => one.id).sort(), others],
        ['call', 5, ['also-mine', 'mine'], []],
      );
    });
    it('can be changed line by line, each with its history', async () => {
      const place = await merged(folder(), where);
      for (const entry of ['also-mine', 'also-ours']) {
        const name = { conversation: 'call', entry };
        await editEntry(place.window.ports, { ...name, fields: { text: `${entry}, said better` } });
        const { versions } = await entryHistory(place.window.ports, name);
        deepEqual(
          versions.map(one => one.text),
          [`the text of ${entry}`, `${entry}, said better`],
        );
      }
      deepEqual((await shown(place)).entries.filter(one => one.text.endsWith('better')).length, 2);
    });
    it('stands by itself again with what is only mine in it', async () => {
      const place = await merged(folder(), where);
      await unmergeConversation(place.window.ports, { conversation: 'other' });
      deepEqual(idsOf((await shown(place, 'other')).entries), ['also-mine', 'also-ours']);
      deepEqual(idsOf((await shown(place)).entries), ['mine', 'ours', 'theirs']);
      const rows = (await place.window.store.listing()).conversations;
      deepEqual(
        rows.map(row => [row.id, row.entries]),
        [
          ['other', 2],
          ['call', 3],
        ],
      );
      deepEqual(await found(place, 'also-mine'), ['other: also-mine']);
    });
    it('is found where it is shown, also by the title it had', async () => {
      const place = await merged(folder(), where);
      deepEqual(await found(place, 'text'), [`call: ${everything.join(' ')}`]);
      deepEqual(await found(place, '"also-mine"'), ['call: also-mine']);
      deepEqual(await found(place, 'Zeppelin'), ['call: ']);
    });
    it('is found by a search that was open before', async () => {
      const data = folder();
      const place = await merged(data, where);
      const stores = ['private', 'one'].map(name => folderOf(data, name));
      const search = openSearch({ stores, now: Date.now, onDamage: () => {} });
      const look = async () => {
        await search.look();
        return search.find({ text: 'also', limit: 10 }).hits.map(hit => hit.conversation);
      };
      deepEqual(await look(), ['call']);
      await search.flush();
      await unmergeConversation(place.window.ports, { conversation: 'other' });
      deepEqual(await look(), ['other']);
      await mergeConversation(place.window.ports, { conversation: 'other', into: 'call' });
      deepEqual(await look(), ['call']);
      await search.flush();
      deepEqual(await found(place, 'also'), ['call: also-mine also-ours']);
    });
    it('stands in the file of a person under the conversation that shows it', async () => {
      const place = await merged(folder(), where);
      const { file } = await collectPerson(place.window.ports, { person: 'Tom Reed', today, withMine: true });
      deepEqual(
        file.said.map(one => [one.id, one.conversation, one.customer]),
        [['also-ours', 'call', 'Acme']],
      );
    });
    it('goes with the one that shows it when that is purged', async () => {
      const place = await merged(folder(), where);
      await purge(place.window.ports, { conversation: 'call' });
      deepEqual(
        ['the text of', 'Zeppelin', 'ZEP-1'].flatMap(text => holding(place, text)),
        [],
      );
      deepEqual((await place.window.store.listing()).conversations, []);
    });
    it('goes alone when it is purged by its own id', async () => {
      const place = await merged(folder(), where);
      await purge(place.window.ports, { conversation: 'other' });
      deepEqual(
        ['the text of also', 'Zeppelin', 'ZEP-1'].flatMap(text => holding(place, text)),
        [],
      );
      deepEqual(idsOf((await shown(place)).entries), ['mine', 'ours', 'theirs']);
      deepEqual(
        (await place.window.store.listing()).conversations.map(row => row.entries),
        [3],
      );
    });
    it('leaves nothing behind where it was taken out again before it is purged', async () => {
      const place = await merged(folder(), where);
      await unmergeConversation(place.window.ports, { conversation: 'other' });
      await purge(place.window.ports, { conversation: 'other' });
      deepEqual(
        ['the text of also', 'Zeppelin', 'ZEP-1'].flatMap(text => holding(place, text)),
        [],
      );
      deepEqual((await shown(place)).tickets, []);
    });
    it('is purged line by line under the id that shows it', async () => {
      const place = await merged(folder(), where);
      await purge(place.window.ports, { conversation: 'call', entry: 'also-ours' });
      deepEqual(idsOf((await shown(place)).entries), ['also-mine', 'mine', 'ours', 'theirs']);
    });
    it('goes with its customer', async () => {
      const place = await merged(folder(), where);
      const { counts } = await planPurge(place.window.ports, { customer: 'acme' });
      deepEqual(counts, { customer: 1, conversation: 2, entry: 5 });
      await purge(place.window.ports, { customer: 'acme' });
      deepEqual([holding(place, 'the text of'), holding(place, 'Acme')], [[], []]);
    });
  });
}

describe('a merged conversation', () => {
  const folder = temporaryFolders();

  it('moves to another store with its customer, and back', async () => {
    const place = await merged(folder(), 'private');
    for (const to of ['one', 'private', 'one']) {
      await moveCustomer(place.window.ports, { customer: 'acme', to });
      deepEqual([to, idsOf((await shown(place, 'other')).entries)], [to, everything]);
    }
    await unmergeConversation(place.window.ports, { conversation: 'other' });
    deepEqual(idsOf((await shown(place, 'other')).entries), ['also-mine', 'also-ours']);
    const fresh = { ...place, window: await openAll(place.data) };
    deepEqual(idsOf((await shown(fresh)).entries), ['mine', 'ours', 'theirs']);
  });
  it('moves with the customer of the one that shows it, whatever it says itself', async () => {
    const place = await merged(folder(), 'private');
    const { ports, store } = place.window;
    await addCustomer(ports, { id: 'umbra', name: 'Umbra' });
    // Another device gave the one to Umbra before it heard of the merge.
    const record = (await store.entity('conversation/call', 'conversation', 'call')) as Folded;
    await store.write(edit(record, { customer: 'umbra' }));
    await moveCustomer(ports, { customer: 'umbra', to: 'one' });
    deepEqual(idsOf((await shown(place, 'other')).entries), everything);
    const fresh = await openAll(place.data);
    deepEqual(
      (await fresh.store.listing()).conversations.map(row => [row.id, row.customer, row.entries]),
      [['call', 'umbra', 5]],
    );
  });
  it('is not purged with a customer whom the one that shows it is no longer with', async () => {
    const place = await merged(folder(), 'private');
    const { ports, store } = place.window;
    await addCustomer(ports, { id: 'umbra', name: 'Umbra' });
    await moveConversation(ports, { conversation: 'call', customer: 'umbra' });
    await purge(ports, { customer: 'acme' });
    deepEqual(idsOf((await openConversation(store, 'call')).conversation.entries), everything);
  });
  it('reads the same from the whole log, and its own line is not missing', async () => {
    const place = await merged(folder(), 'private');
    const [own] = place.window.stores;
    const { conversations, orphans } = conversationsIn((await own?.lines()) ?? []);
    deepEqual(
      [conversations.map(one => [one.id, idsOf(one.entries)]), orphans],
      [[['call', everything]], []],
    );
  });
  it('is merged again when it is restored from a backup', async () => {
    const place = await merged(folder(), 'private');
    await archiveConversation(place.window.ports, { conversation: 'call' }).catch(() => {});
    const at = folderOf(place.data, 'private');
    await backUp({ store: at, today, reserve: 0 });
    await place.window.flush();
    rmSync(join(at, 'log'), { recursive: true });
    const home = { store: at, local: join(place.data, 'local') };
    await restore(
      { ...storeOptions(at, { home }), limits: usualLimits, newId },
      { day: today, dryRun: false },
    );
    const store = await openWindow(at, { home });
    deepEqual(idsOf((await openConversation(store, 'other')).conversation.entries), everything);
    deepEqual(idsOf((await store.listing()).conversations), ['call']);
  });
});

describe('a conversation that was given to another customer', () => {
  const folder = temporaryFolders();

  it('stays when its old customer is purged, though an old copy still names that one', async () => {
    const data = folder();
    await makeStores(data, 'one');
    const window = await openAll(data);
    await startCall(window);
    const { ports } = window;
    await moveCustomer(ports, { customer: 'acme', to: 'one' });
    await addCustomer(ports, { id: 'umbra', name: 'Umbra' });
    await moveCustomer(ports, { customer: 'umbra', to: 'one' });
    await moveConversation(ports, { conversation: 'call', customer: 'umbra' });
    await purge(ports, { customer: 'acme' });
    deepEqual(holding({ data, window }, 'Acme'), []);
    const fresh = await openAll(data);
    deepEqual(
      (await fresh.store.listing()).conversations.map(row => [row.id, row.customer, row.entries]),
      [['call', 'umbra', 3]],
    );
    deepEqual(idsOf((await openConversation(fresh.store, 'call')).conversation.entries), [
      'mine',
      'ours',
      'theirs',
    ]);
  });
});
