import { deepEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { type EditRequest, type EntryChange, editEntry } from '../../../src/actions/entries/editEntry.ts';
import { removeEntry } from '../../../src/actions/entries/removeEntry.ts';
import type { Day } from '../../../src/domain/day.ts';
import { edit } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import type { Store } from '../../../src/domain/ports.ts';
import { longestText } from '../../../src/domain/records/entry.ts';
import { fieldsInLog, startedTalk, type Talk } from '../../support/talk.ts';
import {
  logLines,
  openWindow,
  portsOf,
  problemOf,
  startOfDay,
  temporaryFolders,
  tickingClock,
} from '../../support/temporaryStore.ts';

const due = { day: '2026-12-01' as Day, words: 'by Tuesday' };
const full = {
  kind: 'restatement',
  text: 'Only big exports stop',
  reach: 'team',
  speaker: 'Mina',
  answer: { state: 'confirmed', words: '' },
  asks: 'them',
  due,
  outcome: 'kept',
} as const;

const change = (fields: EntryChange): EditRequest => ({ conversation: 'call', entry: 'note', fields });
const entryIn = async (store: Store) =>
  (await openConversation(store, 'call')).conversation.entries.find(one => one.id === 'note');
const folded = async (store: Store, container = 'conversation/call') =>
  (await store.entity(container, 'entry', 'note')) as Folded;

describe('editing an entry', () => {
  const folder = temporaryFolders();

  /** A call with one entry, which has a value in every field. */
  async function talkWithEntry(): Promise<Talk> {
    const talk = await startedTalk(folder());
    const { answer, outcome, ...fields } = full;
    await addEntry(talk.ports, { conversation: 'call', id: 'note', ...fields });
    await editEntry(talk.ports, change({ answer, outcome }));
    return talk;
  }

  async function check(fields: EntryChange, expected: Partial<Record<keyof typeof full, unknown>>) {
    const { ports, store, lines } = await talkWithEntry();
    const before = lines();
    await editEntry(ports, change(fields));
    const { kind, text, reach, speaker, answer, asks, due: agreed, outcome } = (await entryIn(store)) ?? {};
    deepEqual({ kind, text, reach, speaker, answer, asks, due: agreed, outcome }, { ...full, ...expected });
    deepEqual(lines(), before + 1);
  }

  it('replaces what it names, and leaves the rest', async () => {
    await check({ text: 'All exports stop' }, { text: 'All exports stop' });
    const corrected = { answer: { state: 'corrected', words: '<b>Only on Mondays</b>\n' } } as const;
    await check(corrected, corrected);
    const several = { kind: 'promise', reach: 'customer', outcome: 'broken' } as const;
    await check(several, several);
  });
  it('keeps the text byte for byte', async () => {
    for (const text of ['  x\r\n', '\u202egnp.exe', '\u0000\u001b[2J']) await check({ text }, { text });
  });
  it('takes a value back that is set to null', async () => {
    for (const name of ['speaker', 'answer', 'asks', 'due', 'outcome'] as const) {
      await check({ [name]: null }, { [name]: undefined });
    }
  });
  it('can set again what was taken back', async () => {
    const { ports, store } = await talkWithEntry();
    await editEntry(ports, change({ due: null }));
    await editEntry(ports, change({ due }));
    deepEqual((await entryIn(store))?.due, due);
  });

  it('leaves the earlier version in the log, and says what it replaces (rule 8)', async () => {
    const { folder: at, ports } = await talkWithEntry();
    await editEntry(ports, change({ text: 'second' }));
    await editEntry(ports, change({ text: 'third' }));
    const texts = fieldsInLog(at).flatMap(one => one['text'] ?? []);
    const [second, third] = logLines(at)
      .slice(-2)
      .map(line => JSON.parse(line) as { i: string; b: Record<string, readonly string[]> });
    deepEqual([texts, third?.b], [[full.text, 'second', 'third'], { text: [second?.i] }]);
  });
  it('leaves the entry its author, and counts its versions', async () => {
    const { folder: at, store } = await talkWithEntry();
    const other = await openWindow(at, { home: { store: at, local: folder() }, author: 'bob' });
    await editEntry(portsOf(other), change({ text: 'second' }));
    await store.refresh();
    const found = await entryIn(store);
    deepEqual([found?.author, found?.text, found?.versions], ['ada', 'second', 3]);
  });

  async function refuses(request: Partial<EditRequest>, expected: string) {
    const { ports, lines } = await talkWithEntry();
    const before = lines();
    const work = editEntry(ports, { ...change({ text: 'second' }), ...request });
    deepEqual([await problemOf(work), lines()], [expected, before]);
  }

  it('refuses an empty text', async () => {
    for (const text of ['', ' \n\t']) await refuses({ fields: { text } }, 'empty');
  });
  it('refuses a text of more than 1 MiB (rule 4)', () =>
    refuses({ fields: { text: 'x'.repeat(longestText + 1) } }, 'too long'));
  it('refuses an entry and a conversation that are not there', async () => {
    await refuses({ entry: 'other' }, 'not found');
    await refuses({ entry: 'call' }, 'not found');
    await refuses({ conversation: 'other' }, 'not found');
    await refuses({ conversation: '../up' }, 'bad id');
  });
  it('refuses an entry that was removed', async () => {
    const { ports, lines } = await talkWithEntry();
    await removeEntry(ports, { conversation: 'call', entry: 'note' });
    const before = lines();
    deepEqual([await problemOf(editEntry(ports, change({ text: 'x' }))), lines()], ['not found', before]);
  });
});

describe('editing an entry that was filed from the Inbox', () => {
  const folder = temporaryFolders();

  it('goes through the conversation it stands in', async () => {
    const { ports, store } = await startedTalk(folder());
    await addToInbox(ports, { id: 'note', text: 'hm' });
    await store.write(edit(await folded(store, 'conversation/inbox'), { conversation: 'call' }));
    await editEntry(ports, change({ text: 'better' }));
    deepEqual((await entryIn(store))?.text, 'better');
  });
  it('does not reach into another conversation', async () => {
    const { ports } = await startedTalk(folder());
    await startConversation(ports, { customer: 'acme', id: 'other' });
    await addEntry(ports, { conversation: 'other', id: 'note', text: 'hm' });
    deepEqual(await problemOf(editEntry(ports, change({ text: 'better' }))), 'not found');
  });
});

describe('two devices that edit one entry at once', () => {
  const folder = temporaryFolders();

  /** The second device has seen the entry, and nothing that comes after it. */
  async function twoDevices() {
    const { folder: at, ports, store } = await startedTalk(folder());
    await addEntry(ports, { conversation: 'call', id: 'note', text: 'first' });
    const home = { store: at, local: folder() };
    const other = await openWindow(at, { home, author: 'bob', now: tickingClock(startOfDay + 60_000) });
    await folded(other);
    return { store, ports, other, others: portsOf(other) };
  }

  it('lose neither version: both are heads, and the later one shows', async () => {
    const { store, ports, other, others } = await twoDevices();
    await editEntry(others, change({ text: 'from the other' }));
    await editEntry(ports, change({ text: 'from here' }));
    for (const one of [store, other]) {
      await one.refresh();
      const { value, heads } = (await folded(one)).fields['text'] ?? {};
      deepEqual(
        [value, heads?.map(head => [head.author, head.value])],
        [
          'from the other',
          [
            ['ada', 'from here'],
            ['bob', 'from the other'],
          ],
        ],
      );
    }
  });
  it('settle it by one more edit', async () => {
    const { store, ports, others } = await twoDevices();
    await editEntry(others, change({ text: 'from the other' }));
    await editEntry(ports, change({ text: 'from here' }));
    await store.refresh();
    await editEntry(ports, change({ text: 'from both' }));
    const { value, heads } = (await folded(store)).fields['text'] ?? {};
    deepEqual([value, heads?.length], ['from both', 1]);
  });
  it('do not meet where they set different fields right', async () => {
    const { store, ports, others } = await twoDevices();
    await editEntry(others, change({ speaker: 'Mina' }));
    await editEntry(ports, change({ text: 'better' }));
    await store.refresh();
    const { text, speaker } = (await entryIn(store)) ?? {};
    deepEqual([text, speaker], ['better', 'Mina']);
  });
});
