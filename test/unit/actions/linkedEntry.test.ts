import { deepEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { addEntry, addToInbox, type EntryRequest } from '../../../src/actions/entries/addEntry.ts';
import type { Day } from '../../../src/domain/day.ts';
import { removal } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { askers } from '../../../src/domain/records/entry.ts';
import { fieldsInLog, spot, startedTalk, type Talk } from '../../support/talk.ts';
import { openWindow, portsOf, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const request: EntryRequest = { conversation: 'call', id: 'note', text: 'hm', spot };

const placesIn = async ({ store }: Talk) =>
  (await openConversation(store, 'call')).conversation.entries.map(one => [
    one.id,
    one.places.map(place => place.spot),
  ]);

describe('adding an entry with what belongs to it', () => {
  const folder = temporaryFolders();

  async function check(parts: Partial<EntryRequest>, expected: Record<string, unknown>) {
    const { folder: at, ports } = await startedTalk(folder());
    await addEntry(ports, { conversation: 'call', text: 'hm', ...parts });
    const written = fieldsInLog(at).at(-1) as Record<string, unknown>;
    deepEqual(Object.fromEntries(Object.keys(expected).map(name => [name, written[name]])), expected);
  }

  it('keeps when it was said, in the zone where it was', async () => {
    for (const at of ['2026-11-17T14:30:00+01:00', '2026-11-17T09:30Z']) await check({ at }, { at });
  });
  it('keeps who asks', async () => {
    for (const asks of askers) await check({ kind: 'question', asks }, { kind: 'question', asks });
  });
  it('keeps a day with its words as one value (rule 9)', () => {
    const due = { day: '2026-12-01' as Day, words: 'by Tuesday' };
    return check({ kind: 'promise', due }, { kind: 'promise', due });
  });
  it('stores nothing where nothing was said', () => {
    const nothing = { speaker: undefined, asks: undefined, due: undefined, reach: undefined };
    return check({ ...nothing, at: undefined }, nothing);
  });

  it('refuses a time that is none, and writes nothing', async () => {
    const { ports, lines } = await startedTalk(folder());
    const before = lines();
    for (const at of ['', 'yesterday', '2026-11-21', '2026-11-21T10:00', '2026-02-30T10:00Z']) {
      deepEqual([await problemOf(addEntry(ports, { ...request, at })), lines()], ['bad date', before]);
    }
  });
});

describe('adding an entry with its code', () => {
  const folder = temporaryFolders();

  /** @param more tries after the first */
  async function check(more: (talk: Talk) => Promise<unknown>) {
    const talk = await startedTalk(folder());
    const before = talk.lines();
    await addEntry(talk.ports, request);
    await more(talk);
    deepEqual([await placesIn(talk), talk.lines() - before], [[['note', [spot]]], 2]);
  }

  it('links it', () => check(async () => {}));
  it('links it once, however often it is tried again', () =>
    check(async ({ ports }) => {
      for (let count = 0; count < 3; count += 1) deepEqual(await addEntry(ports, request), 'note');
    }));
  it('links it once, though another window tries again', () =>
    check(async ({ folder: at }) => addEntry(portsOf(await openWindow(at)), request)));
  it('links it once, though the spot has moved since', () =>
    check(({ ports }) => addEntry(ports, { ...request, spot: { ...spot, start: 91, end: 93 } })));

  it('links it at the next try where the first was cut between the two writes', async () => {
    const talk = await startedTalk(folder());
    await addEntry(talk.ports, { ...request, spot: undefined });
    deepEqual(await placesIn(talk), [['note', []]]);
    await addEntry(portsOf(await openWindow(talk.folder)), request);
    await talk.store.refresh();
    deepEqual(await placesIn(talk), [['note', [spot]]]);
  });
  it('does not link again what was taken away since', async () => {
    const talk = await startedTalk(folder());
    await addEntry(talk.ports, request);
    const place = await talk.store.entity('conversation/call', 'place', 'note-place');
    await talk.store.write(removal(place as Folded));
    await addEntry(talk.ports, request);
    deepEqual(await placesIn(talk), [['note', []]]);
  });
  it('links entries with ids of any length', async () => {
    const talk = await startedTalk(folder());
    const ids = ['a', 'x'.repeat(34), 'y'.repeat(40)];
    for (const id of ids) await addEntry(talk.ports, { ...request, id });
    deepEqual(
      await placesIn(talk),
      ids.map(id => [id, [spot]]),
    );
  });
  it('works in the Inbox too', async () => {
    const { ports, store } = await startedTalk(folder());
    await addToInbox(ports, { id: 'note', text: 'hm', spot });
    await addToInbox(ports, { id: 'note', text: 'hm', spot });
    const { entries } = (await openConversation(store, 'inbox')).conversation;
    deepEqual(
      entries.map(one => one.places.length),
      [1],
    );
  });
  it('writes nothing where the code lies outside the workspace', async () => {
    const { ports, lines } = await startedTalk(folder());
    const before = lines();
    for (const path of ['../secret', '/etc/passwd', '']) {
      const work = addEntry(ports, { ...request, spot: { ...spot, path } });
      deepEqual([await problemOf(work), lines()], ['outside the workspace', before]);
    }
  });
});
