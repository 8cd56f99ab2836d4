import { deepEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { addMilestone } from '../../../src/actions/due/addMilestone.ts';
import { finishDue } from '../../../src/actions/due/finishDue.ts';
import { moveDue } from '../../../src/actions/due/moveDue.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { linkPlace } from '../../../src/actions/entries/linkPlace.ts';
import { type EntryName, removeEntry, restoreEntry } from '../../../src/actions/entries/removeEntry.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import type { Store } from '../../../src/domain/ports.ts';
import { dateOfEntry } from '../../../src/domain/records/milestone.ts';
import { startedTalk, type Talk } from '../../support/talk.ts';
import { logLines, openWindow, portsOf, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const day = (text: string) => parseDay(text) as Day;
const [today, later] = [day('2026-11-21'), day('2026-12-01')];
const note: EntryName = { conversation: 'call', entry: 'note' };
const spot = { folder: 'app', path: 'a.ts', start: 1, end: 1, quote: 'x', before: '', after: '' };

/** A call with the entries "note" and "other". */
async function talkWithEntries(folder: string): Promise<Talk> {
  const talk = await startedTalk(folder);
  for (const id of ['note', 'other'])
    await addEntry(talk.ports, { conversation: 'call', id, text: `the ${id}` });
  return talk;
}

async function check(store: Store, entries: readonly string[], removed: readonly string[]) {
  const { conversation } = await openConversation(store, 'call');
  const [row] = (await store.listing()).conversations;
  deepEqual(
    [conversation.entries.map(one => one.id), conversation.removed.map(one => one.id), row?.entries],
    [entries, removed, entries.length],
  );
}

describe('removing an entry', () => {
  const folder = temporaryFolders();

  it('takes it out of the conversation and of the count, and lists it as removed', async () => {
    const { ports, store } = await talkWithEntries(folder());
    await removeEntry(ports, note);
    await check(store, ['other'], ['note']);
  });
  it('keeps its whole history in the log', async () => {
    const { folder: at, ports } = await talkWithEntries(folder());
    await editEntry(ports, { ...note, fields: { text: 'better' } });
    const before = logLines(at);
    await removeEntry(ports, note);
    const after = logLines(at);
    const { f, x } = JSON.parse(after.at(-1) as string) as Record<string, unknown>;
    deepEqual([after.slice(0, -1), f, x], [before, undefined, 1]);
  });

  async function withDate(folder: string) {
    const talk = await talkWithEntries(folder);
    const id = dateOfEntry('note');
    await addMilestone(talk.ports, {
      ...{ conversation: 'call', id, title: 'Next update', day: day('2026-11-27'), words: 'Friday' },
    });
    const dates = async () => (await openConversation(talk.store, 'call')).conversation.milestones.length;
    return { ...talk, id, dates };
  }

  it('takes the date along that its words agreed on, and brings both back', async () => {
    const { ports, dates } = await withDate(folder());
    await removeEntry(ports, { ...note, entry: 'other' });
    deepEqual(await dates(), 1);
    await removeEntry(ports, note);
    deepEqual(await dates(), 0);
    await restoreEntry(ports, note);
    deepEqual(await dates(), 1);
  });
  it('leaves a date that was moved or reached since', async () => {
    const moved = await withDate(folder());
    const name = { conversation: 'call', kind: 'milestone', id: moved.id } as const;
    await moveDue(moved.ports, { ...name, day: later, words: 'Monday', today, reason: 'ill' });
    await removeEntry(moved.ports, note);
    deepEqual(await moved.dates(), 1);
    const reached = await withDate(folder());
    await finishDue(reached.ports, name);
    await removeEntry(reached.ports, note);
    deepEqual(await reached.dates(), 1);
  });

  async function refuses(name: Partial<EntryName>, expected: string) {
    const { ports, lines } = await talkWithEntries(folder());
    await removeEntry(ports, { ...note, entry: 'other' });
    const before = lines();
    deepEqual([await problemOf(removeEntry(ports, { ...note, ...name })), lines()], [expected, before]);
  }

  it('needs an entry and a conversation that are there', async () => {
    await refuses({ entry: 'third' }, 'not found');
    await refuses({ conversation: 'third' }, 'not found');
    await refuses({ conversation: '../up' }, 'bad id');
  });
  it('is not done twice', () => refuses({ entry: 'other' }, 'not found'));
});

describe('restoring an entry', () => {
  const folder = temporaryFolders();

  it('brings it back as it was, with its code', async () => {
    const { ports, store } = await talkWithEntries(folder());
    await linkPlace(ports, { ...note, spot });
    await editEntry(ports, { ...note, fields: { text: 'better', speaker: 'Mina' } });
    const read = async () =>
      (await openConversation(store, 'call')).conversation.entries.map(({ versions: _, ...one }) => one);
    const before = await read();
    await removeEntry(ports, note);
    await restoreEntry(ports, note);
    await check(store, ['note', 'other'], []);
    deepEqual(await read(), before);
  });
  it('works as often as it was removed, and writes one line each time', async () => {
    const { ports, store, lines } = await talkWithEntries(folder());
    const before = lines();
    for (let count = 0; count < 3; count += 1) {
      await removeEntry(ports, note);
      await restoreEntry(ports, note);
      await restoreEntry(ports, note);
    }
    await check(store, ['note', 'other'], []);
    deepEqual(lines() - before, 6);
  });
  it('works in a window that was opened later', async () => {
    const { folder: at, ports, store } = await talkWithEntries(folder());
    await removeEntry(ports, note);
    await restoreEntry(portsOf(await openWindow(at)), note);
    await store.refresh();
    await check(store, ['note', 'other'], []);
  });
  it('writes nothing for one that is there or never was', async () => {
    const { ports, lines } = await talkWithEntries(folder());
    const before = lines();
    for (const entry of ['note', 'third', 'call']) await restoreEntry(ports, { ...note, entry });
    deepEqual(lines(), before);
  });
  it('needs a conversation that is there', async () => {
    const { ports } = await talkWithEntries(folder());
    deepEqual(await problemOf(restoreEntry(ports, { ...note, conversation: 'third' })), 'not found');
  });
});

describe('two devices, one of which removes an entry (rule 10)', () => {
  const folder = temporaryFolders();

  /** The second device has seen both entries, and nothing that comes after them. */
  async function twoDevices() {
    const { folder: at, ports, store } = await talkWithEntries(folder());
    const other = await openWindow(at, { home: { store: at, local: folder() }, author: 'bob' });
    await openConversation(other, 'call');
    return { store, ports, other, others: portsOf(other) };
  }

  it('keep it where the other had changed it meanwhile', async () => {
    const { store, ports, others } = await twoDevices();
    await editEntry(others, { ...note, fields: { text: 'better' } });
    await removeEntry(ports, note);
    await store.refresh();
    await check(store, ['note', 'other'], []);
  });
  it('bring it back only when both removals are taken back', async () => {
    const { store, ports, other, others } = await twoDevices();
    await removeEntry(others, note);
    await removeEntry(ports, note);
    await restoreEntry(ports, note);
    await store.refresh();
    await check(store, ['other'], ['note']);
    await other.refresh();
    await restoreEntry(others, note);
    await store.refresh();
    await check(store, ['note', 'other'], []);
  });
});
