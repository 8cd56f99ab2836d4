import { deepEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { changedEntries } from '../../../src/actions/entries/changedEntries.ts';
import { type EntryChange, editEntry } from '../../../src/actions/entries/editEntry.ts';
import { entryHistory } from '../../../src/actions/entries/entryHistory.ts';
import { removeEntry, restoreEntry } from '../../../src/actions/entries/removeEntry.ts';
import { restoreVersion } from '../../../src/actions/entries/restoreVersion.ts';
import { settle } from '../../../src/actions/entries/settle.ts';
import { undoEdit } from '../../../src/actions/entries/undoEdit.ts';
import { edit } from '../../../src/domain/log/changes.ts';
import type { Ports, Store } from '../../../src/domain/ports.ts';
import type { Changeable } from '../../../src/domain/records/entryValues.ts';
import { startedTalk, type Talk } from '../../support/talk.ts';
import {
  openWindow,
  portsOf,
  problemOf,
  startOfDay,
  temporaryFolders,
  tickingClock,
} from '../../support/temporaryStore.ts';

const note = { conversation: 'call', entry: 'note' };
const change = (ports: Ports, fields: EntryChange) => editEntry(ports, { ...note, fields });
const history = async (ports: Ports) => (await entryHistory(ports, note)).versions;
const versionAt = async (ports: Ports, at: number) => (await history(ports)).at(at)?.operation as string;
const entryIn = async (store: Store) =>
  (await openConversation(store, 'call')).conversation.entries.find(one => one.id === 'note');

/** A call with one note and another. */
async function talkWithNote(folder: string): Promise<Talk> {
  const talk = await startedTalk(folder);
  await addEntry(talk.ports, { conversation: 'call', id: 'note', text: 'first', kind: 'restatement' });
  await addEntry(talk.ports, { conversation: 'call', id: 'other', text: 'the other' });
  return talk;
}

interface TwoDevices extends Talk {
  readonly others: Ports;
}

/** Two people who saw the note and nothing of each other's later changes; the second one's clock is a minute ahead. */
async function twoDevices(folder: string, local: string): Promise<TwoDevices> {
  const talk = await talkWithNote(folder);
  const home = { store: folder, local };
  const other = await openWindow(folder, { home, author: 'bob', now: tickingClock(startOfDay + 60_000) });
  await other.entities('conversation/call');
  return { ...talk, others: portsOf(other) };
}

/** Both gave the note other words at once; bob's stand for now. */
async function disputed(folder: string, local: string): Promise<TwoDevices> {
  const talk = await twoDevices(folder, local);
  await change(talk.others, { text: 'by bob' });
  await change(talk.ports, { text: 'by ada' });
  await talk.store.refresh();
  return talk;
}

describe('the history of an entry', () => {
  const folder = temporaryFolders();

  it('tells who did what, oldest first, with the values in the words of the records', async () => {
    const { folder: at, ports, store } = await talkWithNote(folder());
    await change(ports, { text: 'second', answer: { state: 'confirmed', words: '' } });
    const bob = await openWindow(at, { home: { store: at, local: folder() }, author: 'bob' });
    await change(portsOf(bob), { answer: null });
    await store.refresh();
    deepEqual(
      (await history(ports)).map(({ author, did, fields, text }) => ({ author, did, fields, text })),
      [
        { author: 'ada', did: 'made', fields: { text: 'first', kind: 'restatement' }, text: 'first' },
        {
          author: 'ada',
          did: 'changed',
          fields: { text: 'second', answer: { state: 'confirmed', words: '' } },
          text: 'second',
        },
        { author: 'bob', did: 'changed', fields: { answer: null }, text: 'second' },
      ],
    );
  });
  it('has the time of each line', async () => {
    const { ports } = await talkWithNote(folder());
    await change(ports, { text: 'second' });
    const [first, second] = (await history(ports)).map(one => one.at - startOfDay);
    deepEqual(
      [first !== undefined && first > 0, second !== undefined && second > Number(first)],
      [true, true],
    );
    deepEqual(Number(second) < 3_600_000, true);
  });
  it('holds nothing of other entries', async () => {
    const { ports } = await talkWithNote(folder());
    deepEqual((await history(ports)).length, 1);
  });
  it('says which versions the entry does not stand like now', async () => {
    const { ports } = await talkWithNote(folder());
    await change(ports, { text: 'second' });
    await change(ports, { text: 'first' });
    deepEqual(
      (await history(ports)).map(one => one.differs),
      [false, true, false],
    );
  });
  it('is kept of an entry that was removed, with who removed it', async () => {
    const { ports } = await talkWithNote(folder());
    await removeEntry(ports, note);
    const { isRemoved, versions } = await entryHistory(ports, note);
    deepEqual(
      [isRemoved, versions.map(({ did, author, text }) => [did, author, text])],
      [
        true,
        [
          ['made', 'ada', 'first'],
          ['deleted', 'ada', 'first'],
        ],
      ],
    );
  });
  it('goes along with an entry that was filed from the Inbox', async () => {
    const { ports, store } = await startedTalk(folder());
    await addToInbox(ports, { id: 'note', text: 'hm' });
    const filed = await store.entity('conversation/inbox', 'entry', 'note');
    await store.write(edit(filed as NonNullable<typeof filed>, { conversation: 'call' }));
    await change(ports, { text: 'better' });
    deepEqual(
      (await history(ports)).map(one => one.text),
      ['hm', 'hm', 'better'],
    );
  });
  it('needs an entry and a conversation that are there', async () => {
    const { ports } = await talkWithNote(folder());
    deepEqual(await problemOf(entryHistory(ports, { ...note, entry: 'third' })), 'not found');
    deepEqual(await problemOf(entryHistory(ports, { ...note, entry: 'call' })), 'not found');
    deepEqual(await problemOf(entryHistory(ports, { ...note, conversation: 'third' })), 'not found');
  });
});

describe('bringing an earlier version back', () => {
  const folder = temporaryFolders();
  const back = async (ports: Ports, at: number) =>
    restoreVersion(ports, { ...note, version: await versionAt(ports, at) });

  it('makes the entry stand as it did, and loses no version', async () => {
    const { ports, store } = await talkWithNote(folder());
    await change(ports, { answer: { state: 'confirmed', words: '' } });
    await change(ports, { text: 'second', speaker: 'Mina' });
    deepEqual(typeof (await back(ports, 1)), 'string');
    const { text, speaker, answer } = (await entryIn(store)) ?? {};
    deepEqual([text, speaker ?? null, answer?.state], ['first', null, 'confirmed']);
    deepEqual(
      (await history(ports)).map(one => one.text),
      ['first', 'first', 'second', 'first'],
    );
  });
  it('writes nothing where the entry stands like that', async () => {
    const { ports, lines } = await talkWithNote(folder());
    await change(ports, { text: 'second' });
    await change(ports, { text: 'first' });
    const before = lines();
    for (const at of [0, 2]) deepEqual(await back(ports, at), undefined);
    deepEqual(lines(), before);
  });
  it('brings a removed entry back with it', async () => {
    const { ports, store, lines } = await talkWithNote(folder());
    await change(ports, { text: 'second' });
    for (const [at, text] of [
      [0, 'first'],
      [-1, 'first'],
    ] as const) {
      await removeEntry(ports, note);
      const before = lines();
      await back(ports, at);
      deepEqual([(await entryIn(store))?.text, lines() - before], [text, 1]);
    }
  });
  it('never shows the entry to the customer again', async () => {
    const { ports, store } = await talkWithNote(folder());
    await change(ports, { reach: 'customer' });
    await change(ports, { text: 'ours', reach: 'team' });
    await back(ports, 1);
    const { text, reach } = (await entryIn(store)) ?? {};
    deepEqual([text, reach], ['first', 'team']);
  });
  it('settles what several people changed at once', async () => {
    const { ports } = await disputed(folder(), folder());
    await back(ports, 0);
    deepEqual((await entryHistory(ports, note)).alternatives, []);
  });
  it('needs a version of that entry', async () => {
    const { ports, lines } = await talkWithNote(folder());
    const { versions } = await entryHistory(ports, { ...note, entry: 'other' });
    const before = lines();
    for (const version of [versions[0]?.operation ?? '', '', 'x']) {
      deepEqual(await problemOf(restoreVersion(ports, { ...note, version })), 'not found');
    }
    deepEqual(lines(), before);
  });
});

describe('settling what two people changed at once', () => {
  const folder = temporaryFolders();
  const heads = async (ports: Ports) =>
    (await entryHistory(ports, note)).alternatives.map(({ field, values }) => [
      field,
      ...values.map(({ author, given }) => [author, given[field]]),
    ]);

  for (const [keeper, words] of [
    ['bob', 'by bob'],
    ['ada', 'by ada'],
  ] as const) {
    it(`keeps what ${keeper} wrote, for both of them, and the other words in the history`, async () => {
      const { ports, store, others } = await disputed(folder(), folder());
      deepEqual(await heads(ports), [['text', ['bob', 'by bob'], ['ada', 'by ada']]]);
      const wanted = (await history(ports)).find(one => one.author === keeper && one.text === words);
      await settle(ports, { ...note, field: 'text', version: wanted?.operation ?? '' });
      await (others.store as typeof store).refresh();
      for (const one of [ports, others]) {
        deepEqual([(await entryIn(one.store))?.text, await heads(one)], [words, []]);
      }
      deepEqual(
        (await history(ports)).map(one => one.text).sort(),
        ['by ada', 'by bob', 'first', words].sort(),
      );
    });
  }
  it('leaves other fields alone', async () => {
    const { ports, store, others } = await twoDevices(folder(), folder());
    await change(others, { text: 'by bob', speaker: 'Bea' });
    await change(ports, { text: 'by ada', speaker: 'Abe' });
    await store.refresh();
    await settle(ports, { ...note, field: 'text', version: await versionAt(ports, 1) });
    deepEqual(await heads(ports), [['speaker', ['bob', 'Bea'], ['ada', 'Abe']]]);
  });
  it('is done once: what is settled is no longer offered', async () => {
    const { ports, lines } = await disputed(folder(), folder());
    const version = await versionAt(ports, 1);
    const settled = await settle(ports, { ...note, field: 'text', version });
    const before = lines();
    for (const field of ['text', 'due', 'toString'] as Changeable[]) {
      for (const one of [version, settled]) {
        deepEqual(await problemOf(settle(ports, { ...note, field, version: one })), 'not found');
      }
    }
    deepEqual(lines(), before);
  });
  it('is also done by an edit', async () => {
    const { ports } = await disputed(folder(), folder());
    await change(ports, { text: 'by both' });
    deepEqual(await heads(ports), []);
  });
});

describe('an edit that changes nothing', () => {
  const folder = temporaryFolders();

  it('writes nothing', async () => {
    const { ports, lines } = await talkWithNote(folder());
    await change(ports, { due: { day: '2026-12-01' as never, words: 'by Tuesday' } });
    const before = lines();
    const same = { text: 'first', kind: 'restatement', reach: 'team', speaker: null } as const;
    const due = { words: 'by Tuesday', day: '2026-12-01' as never };
    deepEqual([await change(ports, { ...same, due }), lines()], [undefined, before]);
  });
  it('writes only what it changes', async () => {
    const { ports } = await talkWithNote(folder());
    await change(ports, { text: 'first', speaker: 'Mina' });
    deepEqual((await history(ports)).at(-1)?.fields, { speaker: 'Mina' });
  });
  it('does not pick one of several values in silence', async () => {
    const { ports, lines } = await disputed(folder(), folder());
    const before = lines();
    await change(ports, { text: 'by bob' });
    deepEqual([(await entryHistory(ports, note)).alternatives.length, lines()], [1, before]);
  });
});

describe('taking an edit back', () => {
  const folder = temporaryFolders();
  const undo = (ports: Ports, version: string | undefined) =>
    undoEdit(ports, { ...note, version: version ?? 'none' });

  it('brings the values before it back, and leaves later ones of other fields', async () => {
    const { ports, store } = await talkWithNote(folder());
    const own = await change(ports, { text: 'second', reach: 'customer', speaker: 'Mina' });
    await change(ports, { speaker: 'Abe' });
    await undo(ports, own);
    const { text, reach, speaker } = (await entryIn(store)) ?? {};
    deepEqual([text, reach, speaker], ['first', 'team', 'Abe']);
  });
  it('takes back what had no value before', async () => {
    const { ports, store } = await talkWithNote(folder());
    await undo(ports, await change(ports, { outcome: 'answered' }));
    deepEqual((await entryIn(store))?.outcome, undefined);
  });
  it('writes nothing where the value is another one by now', async () => {
    const { ports, lines } = await talkWithNote(folder());
    const own = await change(ports, { text: 'second' });
    await change(ports, { text: 'third' });
    const before = lines();
    deepEqual([await undo(ports, own), lines()], [undefined, before]);
  });
  it('does not settle what another person changed at the same time', async () => {
    const { ports, store, others, lines } = await twoDevices(folder(), folder());
    await change(others, { text: 'by bob' });
    const own = await change(ports, { text: 'by ada' });
    await store.refresh();
    const before = lines();
    deepEqual([await undo(ports, own), lines()], [undefined, before]);
  });
  it('leaves alone what is no edit, and an entry that was removed', async () => {
    const { ports, lines } = await talkWithNote(folder());
    const own = await change(ports, { text: 'second' });
    await removeEntry(ports, note);
    const before = lines();
    deepEqual([await undo(ports, own), lines()], [undefined, before]);
    await restoreEntry(ports, note);
    for (const version of [await versionAt(ports, 0), 'none'])
      deepEqual(await undo(ports, version), undefined);
    deepEqual(lines(), before + 1);
  });
});

describe('the entries that are not as they were written down', () => {
  const folder = temporaryFolders();
  const all = (ports: Ports) => changedEntries(ports, { conversation: 'call' });

  it('are none at first, and none for having been brought back', async () => {
    const { ports } = await talkWithNote(folder());
    deepEqual(await all(ports), []);
    await removeEntry(ports, note);
    await restoreEntry(ports, note);
    deepEqual(await all(ports), []);
  });
  it('say when their words were changed, rather than when something else was', async () => {
    const { ports } = await talkWithNote(folder());
    await change(ports, { speaker: 'Mina' });
    const isReworded = async () => (await all(ports)).map(one => [one.id, one.changed?.isReworded]);
    deepEqual(await isReworded(), [['note', false]]);
    await change(ports, { text: 'second' });
    await change(ports, { speaker: 'Abe' });
    deepEqual(await isReworded(), [['note', true]]);
    deepEqual((await all(ports))[0]?.changed?.at, (await history(ports))[2]?.at);
  });
  it('name the operations whose values stand undisputed', async () => {
    const { ports } = await talkWithNote(folder());
    const [words, speaker] = [await change(ports, { text: 'b' }), await change(ports, { speaker: 'Abe' })];
    const standing = async () => (await all(ports))[0]?.standing ?? [];
    deepEqual(
      (await standing()).filter(one => [words, speaker].includes(one)),
      [words, speaker],
    );
    await change(ports, { text: 'c' });
    deepEqual((await standing()).includes(words ?? ''), false);
  });
  it('name no disputed value as standing, and show the dispute', async () => {
    const { ports } = await disputed(folder(), folder());
    const [one] = await all(ports);
    const first = await versionAt(ports, 0);
    deepEqual([one?.alternatives.length, one?.standing], [1, [first]]);
  });
  it('name what removed them', async () => {
    const { ports } = await talkWithNote(folder());
    await removeEntry(ports, note);
    const [one] = await all(ports);
    deepEqual([one?.id, one?.changed, one?.deletes], ['note', undefined, [await versionAt(ports, -1)]]);
  });
});
