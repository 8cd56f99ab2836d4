import { deepEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { addEntry, addToInbox, type EntryRequest } from '../../../src/actions/entries/addEntry.ts';
import { isInstant } from '../../../src/domain/day.ts';
import { edit, removal } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { entryKinds, longestText, reaches } from '../../../src/domain/records/entry.ts';
import { emptyStore, fieldsInLog, startedTalk } from '../../support/talk.ts';
import { logLines, openWindow, portsOf, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

describe('adding an entry', () => {
  const folder = temporaryFolders();

  async function check(request: Partial<EntryRequest>, expected: Record<string, unknown>) {
    const { folder: at, ports } = await startedTalk(folder());
    await addEntry(ports, { conversation: 'call', text: 'hm', ...request });
    const { at: when, ...fields } = fieldsInLog(at).at(-1) as Record<string, unknown>;
    deepEqual(
      [fields, isInstant(when)],
      [{ conversation: 'call', kind: 'note', text: 'hm', ...expected }, true],
    );
  }

  it('is a note with its text and time', () => check({}, {}));
  it('keeps kind, speaker and reach', () => {
    const said = { kind: 'heard', speaker: 'Mina', reach: 'customer' };
    return check(said, said);
  });
  it('knows every kind and every reach', async () => {
    for (const kind of entryKinds) await check({ kind }, { kind });
    for (const reach of reaches) await check({ reach }, { reach });
  });
  it('keeps the text byte for byte', async () => {
    for (const text of [
      '  <script>alert(1)</script>\r\n',
      '\u202egnp.exe',
      '\u0000\u0007\u001b[2J',
      '日本語',
      '{"s":"00000000"}',
    ]) {
      await check({ text }, { text });
    }
  });
  it('takes 1 MiB of text', () =>
    check({ text: 'é'.repeat(longestText / 2) }, { text: 'é'.repeat(longestText / 2) }));

  it('makes the entry in its conversation for life (rule 3)', async () => {
    const { folder: at, ports } = await startedTalk(folder());
    await addEntry(ports, { conversation: 'call', id: 'note', text: 'hm' });
    const { c, e, k, b } = JSON.parse(logLines(at).at(-1) as string) as Record<string, unknown>;
    deepEqual({ c, e, k, b }, { c: 'conversation/call', e: 'entry', k: 'note', b: undefined });
  });

  it('is harmless to try again with the same id', async () => {
    const { folder: at, ports, store, lines } = await startedTalk(folder());
    const before = lines();
    const request = { conversation: 'call', id: 'note', text: 'hm' };
    for (let count = 0; count < 3; count += 1) deepEqual(await addEntry(ports, request), 'note');
    deepEqual(await addEntry(portsOf(await openWindow(at)), request), 'note');
    deepEqual(
      [lines(), (await openConversation(store, 'call')).conversation.entries.length],
      [before + 1, 1],
    );
  });

  it('is one entry even where two windows add the same id at once', async () => {
    const { folder: at, ports, store } = await startedTalk(folder());
    const windows = [ports, portsOf(await openWindow(at)), portsOf(await openWindow(at))];
    await Promise.all(windows.map(one => addEntry(one, { conversation: 'call', id: 'note', text: 'hm' })));
    await store.refresh();
    deepEqual(
      (await openConversation(store, 'call')).conversation.entries.map(one => [one.id, one.versions]),
      [['note', 1]],
    );
  });

  async function refuses(request: Partial<EntryRequest>, expected: string) {
    const { ports, lines } = await startedTalk(folder());
    const before = lines();
    deepEqual(
      [await problemOf(addEntry(ports, { conversation: 'call', text: 'hm', ...request })), lines()],
      [expected, before],
    );
  }

  it('refuses an empty text', async () => {
    for (const text of ['', ' \n\t']) await refuses({ text }, 'empty');
  });
  it('refuses a text of more than 1 MiB (rule 4)', () =>
    refuses({ text: 'x'.repeat(longestText + 1) }, 'too long'));
  it('refuses a text that control characters blow up beyond 4 MB (rule 4)', () =>
    refuses({ text: `x${'\u0001'.repeat(longestText - 1)}` }, 'too long'));
  it('refuses ids outside the grammar', async () => {
    for (const id of ['', 'Note', '../up', 'com1', 'x'.repeat(41)]) {
      await refuses({ id }, 'bad id');
      await refuses({ conversation: id }, 'bad id');
    }
  });
  it('refuses a kind and a reach it does not know', async () => {
    await refuses({ kind: 'song' }, 'bad input');
    await refuses({ kind: '' }, 'bad input');
    await refuses({ reach: 'world' }, 'bad input');
  });
  it('needs a conversation that is there', () => refuses({ conversation: 'other' }, 'not found'));
  it('does not add to one that was deleted', async () => {
    const { ports, store, lines } = await startedTalk(folder());
    await store.write(removal((await store.entity('conversation/call', 'conversation', 'call')) as Folded));
    const before = lines();
    deepEqual(
      [await problemOf(addEntry(ports, { conversation: 'call', text: 'hm' })), lines()],
      ['not found', before],
    );
  });
});

describe('what follows from an entry (rule 11)', () => {
  const folder = temporaryFolders();

  it('is computed and never stored: no tick, no counter, no state', async () => {
    const { folder: at, ports } = await startedTalk(folder());
    for (const kind of entryKinds)
      await addEntry(ports, { conversation: 'call', kind, text: 'So you mean: hm?' });
    const names = new Set(fieldsInLog(at).slice(2).flatMap(Object.keys));
    deepEqual([...names].sort(), ['at', 'conversation', 'kind', 'text']);
  });
});

describe('adding to the Inbox', () => {
  const folder = temporaryFolders();

  it('makes it at the first entry, without a customer', async () => {
    const { folder: at, ports, lines } = await emptyStore(folder());
    await addToInbox(ports, { text: 'first' });
    await addToInbox(ports, { text: 'second' });
    deepEqual(
      [lines(), fieldsInLog(at)[0]?.['customer'], fieldsInLog(at)[1]?.['conversation']],
      [3, null, 'inbox'],
    );
  });
  it('is harmless to try again with the same id', async () => {
    const { ports, lines } = await emptyStore(folder());
    for (let count = 0; count < 3; count += 1)
      deepEqual(await addToInbox(ports, { id: 'note', text: 'hm' }), 'note');
    deepEqual(lines(), 2);
  });
  it('makes nothing for an empty text', async () => {
    const { ports, lines } = await emptyStore(folder());
    deepEqual([await problemOf(addToInbox(ports, { text: ' ' })), lines()], ['empty', 0]);
  });
  it('lets an entry be filed in a conversation, where it is shown with its time', async () => {
    const { ports, store } = await startedTalk(folder());
    await addToInbox(ports, { id: 'note', text: 'hm' });
    await store.write(
      edit((await store.entity('conversation/inbox', 'entry', 'note')) as Folded, { conversation: 'call' }),
    );
    const shown = async (id: string) =>
      (await openConversation(store, id)).conversation.entries.map(one => one.id);
    deepEqual([await shown('inbox'), await shown('call')], [[], ['note']]);
    deepEqual((await store.listing()).conversations.map(row => `${row.id} ${row.entries}`).sort(), [
      'call 1',
      'inbox 0',
    ]);
  });
});
