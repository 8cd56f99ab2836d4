import { deepEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { linkPlace } from '../../../src/actions/entries/linkPlace.ts';
import { edit, removal } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { spot, startedTalk, type Talk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

describe('linking code', () => {
  const folder = temporaryFolders();

  async function talkWith(...entries: readonly string[]): Promise<Talk> {
    const talk = await startedTalk(folder());
    for (const id of entries) await addEntry(talk.ports, { conversation: 'call', id, text: 'hm' });
    return talk;
  }
  const placesIn = async ({ store }: Talk, conversation = 'call') =>
    (await openConversation(store, conversation)).conversation.entries.map(one => [
      one.id,
      one.places.map(place => place.spot),
    ]);

  it('links the last entry where none is named', async () => {
    const talk = await talkWith('first', 'second');
    await linkPlace(talk.ports, { conversation: 'call', spot });
    deepEqual(await placesIn(talk), [
      ['first', []],
      ['second', [spot]],
    ]);
  });
  it('links the entry that is named', async () => {
    const talk = await talkWith('first', 'second');
    await linkPlace(talk.ports, { conversation: 'call', entry: 'first', spot });
    deepEqual(await placesIn(talk), [
      ['first', [spot]],
      ['second', []],
    ]);
  });
  it('keeps several places of one entry, in the order of linking', async () => {
    const talk = await talkWith('first');
    const other = { ...spot, path: 'test/client.test.ts' };
    await linkPlace(talk.ports, { conversation: 'call', spot });
    await linkPlace(talk.ports, { conversation: 'call', spot: other });
    deepEqual(await placesIn(talk), [['first', [spot, other]]]);
  });
  it('keeps everything that is known of a place', async () => {
    const talk = await talkWith('first');
    const whole = {
      ...spot,
      repository: 'github.com/typicode/lowdb',
      repositoryPath: 'packages/app/src/client.ts',
      commit: 'c0ffee'.padEnd(40, '0'),
      blob: 'b10b'.padEnd(40, '0'),
      sketch: 'TfAc2R9+',
      symbol: 'Client.retry',
    };
    await linkPlace(talk.ports, { conversation: 'call', spot: whole });
    deepEqual(await placesIn(talk), [['first', [whole]]]);
  });
  it('goes along when the entry is moved to another conversation, and once more', async () => {
    const talk = await talkWith();
    const { ports, store } = talk;
    await startConversation(ports, { customer: 'acme', id: 'other' });
    await addToInbox(ports, { id: 'note', text: 'hm' });
    const file = async (conversation: string) =>
      store.write(
        edit((await store.entity('conversation/inbox', 'entry', 'note')) as Folded, { conversation }),
      );
    await file('call');
    await linkPlace(ports, { conversation: 'call', spot });
    await file('other');
    deepEqual([await placesIn(talk), await placesIn(talk, 'other')], [[], [['note', [spot]]]]);
  });

  async function refuses(
    request: { entry?: string; path?: string; conversation?: string },
    expected: string,
  ) {
    const { ports, lines } = await talkWith('first');
    const { entry, path = spot.path, conversation = 'call' } = request;
    const before = lines();
    deepEqual(
      [await problemOf(linkPlace(ports, { conversation, entry, spot: { ...spot, path } })), lines()],
      [expected, before],
    );
  }

  it('refuses paths that leave the workspace', async () => {
    for (const path of [
      '/etc/passwd',
      '../secret',
      'src/../../secret',
      'C:\\secret',
      '..\\secret',
      'file:///etc/passwd',
      '',
    ]) {
      await refuses({ path }, 'outside the workspace');
    }
  });
  it('refuses an entry and a conversation that are not there', async () => {
    await refuses({ entry: 'other' }, 'not found');
    await refuses({ conversation: 'other' }, 'not found');
  });
  it('needs an entry', async () => {
    const { ports } = await talkWith();
    deepEqual(await problemOf(linkPlace(ports, { conversation: 'call', spot })), 'not found');
  });
  it('does not link an entry that was deleted', async () => {
    const { ports, store } = await talkWith('first');
    await store.write(removal((await store.entity('conversation/call', 'entry', 'first')) as Folded));
    deepEqual(await problemOf(linkPlace(ports, { conversation: 'call', entry: 'first', spot })), 'not found');
  });
});
