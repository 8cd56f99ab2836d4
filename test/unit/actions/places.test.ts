import { deepEqual } from 'node:assert/strict';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { mergeConversation } from '../../../src/actions/conversations/mergeConversation.ts';
import { moveConversation } from '../../../src/actions/conversations/moveConversation.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { fileEntry } from '../../../src/actions/entries/fileEntry.ts';
import { linkPlace } from '../../../src/actions/entries/linkPlace.ts';
import { removeEntry } from '../../../src/actions/entries/removeEntry.ts';
import { hotspots } from '../../../src/actions/places/hotspots.ts';
import { movePlace, takeBackMove } from '../../../src/actions/places/movePlace.ts';
import { removePlace, restorePlace } from '../../../src/actions/places/removePlace.ts';
import { renamePlaces } from '../../../src/actions/places/renamePlaces.ts';
import { whereTalkedAbout } from '../../../src/actions/places/whereTalkedAbout.ts';
import { tagTemporary } from '../../../src/actions/temporary/tagTemporary.ts';
import type { Day } from '../../../src/domain/day.ts';
import type { Spot } from '../../../src/domain/records/place.ts';
import { locationsOf } from '../../../src/domain/records/placeReferences.ts';
import type { CodeName } from '../../../src/domain/records/pointers.ts';
import { spot, startedTalk, type Talk } from '../../support/talk.ts';
import { openWindow, portsOf, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const storePorts = ({ ports, store }: Talk) => ({ ...ports, stores: [store] });
const moved: Spot = { ...spot, start: 95, end: 97 };
const name = { conversation: 'call', place: 'p' };

async function linkedTalk(folder: string): Promise<Talk> {
  const talk = await startedTalk(folder);
  await addEntry(talk.ports, { conversation: 'call', id: 'e', text: 'it dies' });
  await linkPlace(talk.ports, { conversation: 'call', entry: 'e', spot, id: 'p' });
  return talk;
}

async function locations({ store }: Pick<Talk, 'store'>, conversation = 'call'): Promise<string[][]> {
  const { entries } = (await openConversation(store, conversation)).conversation;
  return entries
    .flatMap(one => one.places)
    .map(place => locationsOf(place).map(at => `${at.path}:${at.start}`));
}

describe('a link to code', () => {
  const folder = temporaryFolders();

  it('leads where a person says from then on, and where it led is kept', async () => {
    const talk = await linkedTalk(folder());
    await movePlace(talk.ports, { ...name, spot: moved, how: 'accepted' });
    deepEqual(await locations(talk), [['src/client.ts:95', 'src/client.ts:88']]);
  });
  it('is not written again where it leads there already', async () => {
    const talk = await linkedTalk(folder());
    await movePlace(talk.ports, { ...name, spot: moved, how: 'accepted' });
    const before = talk.lines();
    deepEqual(
      [await movePlace(talk.ports, { ...name, spot: { ...moved }, how: 'attached' }), talk.lines()],
      [undefined, before],
    );
  });
  it('loses no location when two people move it at once', async () => {
    const at = folder();
    const talk = await linkedTalk(at);
    const other = await openWindow(at);
    await openConversation(other, 'call');
    await movePlace(talk.ports, { ...name, spot: moved, how: 'accepted' });
    await movePlace(portsOf(other), { ...name, spot: { ...spot, path: 'b.ts' }, how: 'attached' });
    await Promise.all([talk.store.refresh(), other.refresh()]);
    const all = await locations(talk);
    deepEqual([all, all[0]?.length], [await locations({ store: other }), 3]);
  });
  it('leads back where it led when a move is taken back', async () => {
    const talk = await linkedTalk(folder());
    const reference = await movePlace(talk.ports, { ...name, spot: moved, how: 'accepted' });
    await takeBackMove(talk.ports, { ...name, reference: String(reference) });
    const before = talk.lines();
    await takeBackMove(talk.ports, { ...name, reference: String(reference) });
    deepEqual([await locations(talk), talk.lines()], [[['src/client.ts:88']], before]);
  });
  it('never leads out of the workspace', async () => {
    const talk = await linkedTalk(folder());
    for (const path of [
      '../secret',
      '/etc/passwd',
      'C:\\secret',
      'c:/secret',
      'a/../../b',
      '\\\\host\\share',
    ]) {
      const work = movePlace(talk.ports, { ...name, spot: { ...spot, path }, how: 'accepted' });
      deepEqual(await problemOf(work), 'outside the workspace');
    }
  });
  it('is removed without its entry, and comes back as it was', async () => {
    const talk = await linkedTalk(folder());
    await movePlace(talk.ports, { ...name, spot: moved, how: 'accepted' });
    await removePlace(talk.ports, name);
    const removed = await locations(talk);
    await restorePlace(talk.ports, name);
    const lines = talk.lines();
    await restorePlace(talk.ports, name);
    deepEqual(
      [removed, await locations(talk), talk.lines()],
      [[], [['src/client.ts:95', 'src/client.ts:88']], lines],
    );
  });
  it('that is not there is neither moved nor removed', async () => {
    const talk = await linkedTalk(folder());
    const nobody = { conversation: 'call', place: 'q' };
    deepEqual(
      [
        await problemOf(movePlace(talk.ports, { ...nobody, spot: moved, how: 'accepted' })),
        await problemOf(removePlace(talk.ports, nobody)),
      ],
      ['not found', 'not found'],
    );
  });
  it('keeps its locations where its entry goes to another conversation', async () => {
    const talk = await startedTalk(folder());
    await addToInbox(talk.ports, { id: 'e', text: 'a' });
    await linkPlace(talk.ports, { conversation: 'inbox', entry: 'e', spot, id: 'p' });
    await movePlace(talk.ports, { conversation: 'inbox', place: 'p', spot: moved, how: 'accepted' });
    await fileEntry(storePorts(talk), { conversation: 'inbox', entry: 'e', to: 'call' });
    deepEqual(await locations(talk), [['src/client.ts:95', 'src/client.ts:88']]);
  });
});

describe('where code is talked about', () => {
  const folder = temporaryFolders();
  const file: CodeName = { folder: 'app', path: 'src/client.ts' };

  const asked = async ({ ports }: Pick<Talk, 'ports'>, code: CodeName = file) =>
    (await whereTalkedAbout(ports, code)).map(one => [
      one.conversation.id,
      one.pointers.map(pointer => pointer.id),
    ]);

  it('is in the conversations with entries that are linked to it, the newest first', async () => {
    const talk = await linkedTalk(folder());
    await startConversation(talk.ports, { customer: 'acme', id: 'later' });
    await addEntry(talk.ports, { conversation: 'later', id: 'f', text: 'b', spot });
    await startConversation(talk.ports, { customer: 'acme', id: 'silent' });
    await addEntry(talk.ports, {
      conversation: 'silent',
      id: 'g',
      text: 'c',
      spot: { ...spot, path: 'b.ts' },
    });
    deepEqual(await asked(talk), [
      ['later', ['f']],
      ['call', ['e']],
    ]);
  });
  it('is known from the index that was kept, and from one that is made anew', async () => {
    const at = folder();
    const talk = await linkedTalk(at);
    await talk.store.flush();
    const kept = await asked({ ports: portsOf(await openWindow(at)) });
    deepEqual([kept, await asked(talk)], [[['call', ['e']]], [['call', ['e']]]]);
  });
  it('is known after it was renamed, by its old and its new path', async () => {
    const talk = await linkedTalk(folder());
    await movePlace(talk.ports, { ...name, spot: { ...spot, path: 'lib/client.ts' }, how: 'renamed' });
    const found = [['call', ['e']]];
    deepEqual([await asked(talk), await asked(talk, { ...file, path: 'lib/client.ts' })], [found, found]);
  });
  it('is said once of a link that stood in several files of a folder', async () => {
    const talk = await linkedTalk(folder());
    await movePlace(talk.ports, { ...name, spot: { ...spot, path: 'src/http.ts' }, how: 'renamed' });
    deepEqual(await asked(talk, { folder: 'app', path: 'src', whole: 'folder' }), [['call', ['e']]]);
  });
  it('is no longer where the link or the entry was removed', async () => {
    const talk = await linkedTalk(folder());
    await removePlace(talk.ports, name);
    const unlinked = await asked(talk);
    await restorePlace(talk.ports, name);
    await removeEntry(talk.ports, { conversation: 'call', entry: 'e' });
    deepEqual([unlinked, await asked(talk)], [[], []]);
  });
  it('is where the conversation was merged to', async () => {
    const talk = await linkedTalk(folder());
    await startConversation(talk.ports, { customer: 'acme', id: 'other' });
    await mergeConversation(talk.ports, { conversation: 'call', into: 'other' });
    deepEqual(await asked(talk), [['other', ['e']]]);
  });
  it('is where an entry was moved to, also by a link it got there', async () => {
    const talk = await startedTalk(folder());
    await addToInbox(talk.ports, { id: 'e', text: 'a' });
    await fileEntry(storePorts(talk), { conversation: 'inbox', entry: 'e', to: 'call' });
    const { entries } = (await openConversation(talk.store, 'call')).conversation;
    const before = await asked(talk);
    await linkPlace(talk.ports, { conversation: 'call', entry: String(entries[0]?.id), spot });
    deepEqual([before, (await asked(talk)).map(([id]) => id)], [[], ['call']]);
  });
  it('is found for a symbol and for a folder', async () => {
    const talk = await startedTalk(folder());
    const linked = { ...spot, symbol: 'Client.retry' };
    await addEntry(talk.ports, { conversation: 'call', id: 'e', text: 'a', spot: linked });
    const found = [['call', ['e']]];
    deepEqual(
      [
        await asked(talk, { ...file, symbol: 'Client' }),
        await asked(talk, { ...file, symbol: 'Server' }),
        await asked(talk, { folder: 'app', path: 'src', whole: 'folder' }),
        await asked(talk, { folder: 'app', path: '.', whole: 'folder' }),
        await asked(talk, { folder: 'app', path: 'lib', whole: 'folder' }),
      ],
      [found, [], found, found, []],
    );
  });
  it('is found in the clone of a colleague', async () => {
    const talk = await startedTalk(folder());
    const linked = { ...spot, repository: 'github.com/a/b', folder: 'mine', path: 'client.ts' };
    const spotHere = { ...linked, repositoryPath: 'src/client.ts' };
    await addEntry(talk.ports, { conversation: 'call', id: 'e', text: 'a', spot: spotHere });
    const theirs = { repository: 'github.com/a/b', folder: 'their clone', path: 'src/client.ts' };
    deepEqual(await asked(talk, theirs), [['call', ['e']]]);
  });
  it('stays known when the customer is renamed or their talk goes to another one', async () => {
    const talk = await linkedTalk(folder());
    await addCustomer(talk.ports, { name: 'Beta' });
    await moveConversation(storePorts(talk), { conversation: 'call', customer: 'beta' });
    deepEqual(await asked(talk), [['call', ['e']]]);
  });
});

describe('links after a rename', () => {
  const folder = temporaryFolders();
  const rename = (path: string, to: string, whole: 'file' | 'folder' = 'file') => ({
    from: { folder: 'app', path, whole },
    to: { folder: 'app', path: to },
  });

  it('follow the file, once', async () => {
    const talk = await linkedTalk(folder());
    const followed = await renamePlaces(talk.ports, rename('src/client.ts', 'lib/http.ts'));
    const again = await renamePlaces(talk.ports, rename('src/client.ts', 'lib/http.ts'));
    deepEqual([followed, again, await locations(talk)], [1, 0, [['lib/http.ts:88', 'src/client.ts:88']]]);
  });
  it('follow the folder', async () => {
    const talk = await linkedTalk(folder());
    await renamePlaces(talk.ports, rename('src', 'lib', 'folder'));
    deepEqual(await locations(talk), [['lib/client.ts:88', 'src/client.ts:88']]);
  });
  it('write nothing where it is taken back, for the old path is known', async () => {
    const talk = await linkedTalk(folder());
    await renamePlaces(talk.ports, rename('src/client.ts', 'lib/http.ts'));
    const before = talk.lines();
    await renamePlaces(talk.ports, rename('lib/http.ts', 'src/client.ts'));
    deepEqual(talk.lines(), before);
  });
  it('take temporary code along, once, and its old path is kept', async () => {
    const talk = await startedTalk(folder());
    await tagTemporary(talk.ports, {
      ...{ conversation: 'call', id: 'lf-12345', reason: 'cap', owner: 'ada', spot },
      until: { day: '2026-12-03' as Day, words: '' },
    });
    await renamePlaces(talk.ports, rename('src/client.ts', 'lib/http.ts'));
    const before = talk.lines();
    await renamePlaces(talk.ports, rename('src/client.ts', 'lib/http.ts'));
    await renamePlaces(talk.ports, rename('lib/http.ts', 'src/client.ts'));
    const [record] = (await openConversation(talk.store, 'call')).conversation.temporary;
    const [row] = (await talk.store.listing()).conversations;
    const at = async (path: string) =>
      (await whereTalkedAbout(talk.ports, { folder: 'app', path })).flatMap(one =>
        one.pointers.map(({ id }) => id),
      );
    deepEqual(
      {
        stands: record?.spot.path,
        stood: record?.stood?.map(one => one.path),
        row: row?.temporary.map(one => one.where),
        isFound: [
          (await at('lib/http.ts')).includes('lf-12345'),
          (await at('src/client.ts')).includes('lf-12345'),
        ],
        lines: talk.lines(),
      },
      {
        stands: 'lib/http.ts',
        stood: ['src/client.ts'],
        row: ['lib/http.ts:88'],
        isFound: [true, true],
        lines: before,
      },
    );
  });
  it('stay where other code was renamed', async () => {
    const talk = await linkedTalk(folder());
    const before = talk.lines();
    await renamePlaces(talk.ports, rename('src/client.test.ts', 'a.ts'));
    await renamePlaces(talk.ports, rename('src/cli', 'lib', 'folder'));
    deepEqual(talk.lines(), before);
  });
});

describe('the files that are talked about most', () => {
  const folder = temporaryFolders();

  it('come first, with their entries and temporary code', async () => {
    const talk = await startedTalk(folder());
    const link = (id: string, path: string) =>
      addEntry(talk.ports, { conversation: 'call', id, text: id, spot: { ...spot, path } });
    for (const [id, path] of [
      ['a', 'hot.ts'],
      ['b', 'hot.ts'],
      ['c', 'cold.ts'],
    ] as const)
      await link(id, path);
    await tagTemporary(talk.ports, {
      conversation: 'call',
      id: 'lf-12345',
      reason: 'cap',
      until: { day: '2026-12-03' as Day, words: '' },
      owner: 'ada',
      spot: { ...spot, path: 'hot.ts' },
    });
    const found = await hotspots(talk.ports, { most: 5 });
    deepEqual(
      [found, (await hotspots(talk.ports, { most: 1 })).length],
      [
        [
          { folder: 'app', path: 'hot.ts', entries: 3, temporary: 1 },
          { folder: 'app', path: 'cold.ts', entries: 1, temporary: 0 },
        ],
        1,
      ],
    );
  });
  it('count a link where it leads now', async () => {
    const talk = await linkedTalk(folder());
    await movePlace(talk.ports, { ...name, spot: { ...spot, path: 'lib/new.ts' }, how: 'renamed' });
    deepEqual(
      (await hotspots(talk.ports, { most: 5 })).map(one => one.path),
      ['lib/new.ts'],
    );
  });
});
