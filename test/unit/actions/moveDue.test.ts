import { deepEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { addFollowUp } from '../../../src/actions/due/addFollowUp.ts';
import { addMilestone } from '../../../src/actions/due/addMilestone.ts';
import type { DueName } from '../../../src/actions/due/dueRecord.ts';
import { finishDue } from '../../../src/actions/due/finishDue.ts';
import { type MoveRequest, moveDue } from '../../../src/actions/due/moveDue.ts';
import { tellMoves } from '../../../src/actions/due/tellMoves.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { changeReach } from '../../../src/actions/entries/changeReach.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { removeEntry } from '../../../src/actions/entries/removeEntry.ts';
import { purge } from '../../../src/actions/store/purge.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { removal } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { alternativesOf } from '../../../src/domain/log/versions.ts';
import type { Ports } from '../../../src/domain/ports.ts';
import { makeStores, openAll, startCall } from '../../support/severalStores.ts';
import { fieldsInLog, startedTalk, type Talk } from '../../support/talk.ts';
import {
  openWindow,
  portsOf,
  problemOf,
  startOfDay,
  temporaryFolders,
  tickingClock,
} from '../../support/temporaryStore.ts';

const day = (text: string) => parseDay(text) as Day;
const today = day('2026-11-21');
const first = { day: day('2026-12-01'), words: 'by Tuesday' };

type Change = Omit<MoveRequest, keyof DueName>;
const later: Change = { day: day('2026-12-03'), words: 'Thursday', today, reason: 'data came late' };

/** A call with one of each kind that can move, due on 1 December. */
async function dated(folder: string) {
  const talk = await startedTalk(folder);
  const { ports } = talk;
  const said = (kind: 'promise' | 'question') =>
    addEntry(ports, { conversation: 'call', kind, text: 'We patch it', due: first });
  const name = (kind: DueName['kind'], id: string): DueName => ({ conversation: 'call', kind, id });
  const names = {
    milestone: name(
      'milestone',
      await addMilestone(ports, { conversation: 'call', title: 'Patch', ...first }),
    ),
    promise: name('promise', await said('promise')),
    question: name('question', await said('question')),
    followUp: name(
      'followUp',
      await addFollowUp(ports, { conversation: 'call', title: 'Ask', day: first.day }),
    ),
  };
  return { ...talk, names };
}

const move = (ports: Ports, name: DueName, change: Partial<Change> = {}) =>
  moveDue(ports, { ...name, ...later, ...change });

/** As it reads now: its day, and the days it had. */
async function daysOf({ store }: Pick<Talk, 'store'>, { kind, id }: DueName) {
  const { milestones, followUps, entries } = (await openConversation(store, 'call')).conversation;
  const all = kind === 'milestone' ? milestones : kind === 'followUp' ? followUps : entries;
  const found = all.find(one => one.id === id);
  return [found?.due?.day, ...(found?.earlier ?? []).map(one => one.day)];
}

describe('moving what is due', () => {
  const folder = temporaryFolders();

  for (const kind of ['milestone', 'promise', 'question', 'followUp'] as const) {
    it(`gives a ${kind} another day, and the day it had stays in its history`, async () => {
      const talk = await dated(folder());
      const name = talk.names[kind];
      await move(talk.ports, name);
      await move(talk.ports, name, { day: day('2026-12-10') });
      deepEqual(await daysOf(talk, name), ['2026-12-10', '2026-12-01', '2026-12-03']);
    });
  }

  it('is one line with the new date and a field of its own for the move', async () => {
    const { folder: at, ports, names, lines } = await dated(folder());
    const before = lines();
    await move(ports, names.milestone, {
      wordsForThem: ' we test first ',
      told: true,
      reason: ' data came late ',
    });
    const { due, ...rest } = fieldsInLog(at).at(-1) ?? {};
    const [[field, kept] = []] = Object.entries(rest) as [string, { at: string }][];
    const { at: when, ...move1 } = kept ?? { at: '' };
    deepEqual(
      [lines() - before, field?.startsWith('move.'), due],
      [1, true, { day: later.day, words: 'Thursday' }],
    );
    deepEqual(move1, {
      from: first,
      to: { day: later.day, words: 'Thursday' },
      reason: 'data came late',
      wordsForThem: 'we test first',
      told: true,
      toldAt: when,
    });
  });
  it('may go to an earlier day, and back to one it had', async () => {
    const talk = await dated(folder());
    await move(talk.ports, talk.names.milestone, { day: today });
    await move(talk.ports, talk.names.milestone, { day: first.day });
    deepEqual(await daysOf(talk, talk.names.milestone), ['2026-12-01', '2026-12-01', '2026-11-21']);
  });
  it('just gives a day to what had none: nothing moved, so nobody asks why', async () => {
    const talk = await dated(folder());
    const id = await addEntry(talk.ports, { conversation: 'call', kind: 'promise', text: 'We look' });
    const name: DueName = { conversation: 'call', kind: 'promise', id };
    await move(talk.ports, name, { reason: undefined });
    deepEqual(await daysOf(talk, name), ['2026-12-03']);
  });
  it('writes nothing where it is due on that day already, whatever the words', async () => {
    const { ports, names, lines } = await dated(folder());
    const before = lines();
    for (const name of Object.values(names)) {
      deepEqual(await move(ports, name, { day: first.day, words: 'other words' }), undefined);
    }
    deepEqual(lines(), before);
  });

  async function refuses(change: Partial<Change>, expected: string, kind: DueName['kind'] = 'milestone') {
    const { ports, names, lines } = await dated(folder());
    const before = lines();
    deepEqual([await problemOf(move(ports, names[kind], change)), lines()], [expected, before]);
  }

  it('never goes into the past, nor to a day that is none', async () => {
    await refuses({ day: day('2026-11-20') }, 'bad date');
    await refuses({ day: '2027-02-31' as Day }, 'bad date');
    await refuses({ day: 'soon' as Day }, 'bad date');
  });
  it('needs no reason of what they promised, and they know of it whatever is said', async () => {
    const talk = await dated(folder());
    const id = await addEntry(talk.ports, {
      ...{ conversation: 'call', kind: 'promise', owes: 'them' },
      ...{ text: 'Send us the log', due: first },
    });
    const name: DueName = { conversation: 'call', kind: 'promise', id };
    await move(talk.ports, name, { reason: undefined, told: false });
    const { entries } = (await openConversation(talk.store, 'call')).conversation;
    deepEqual(
      entries.find(one => one.id === id)?.earlier?.map(one => [one.day, one.reason, one.told]),
      [['2026-12-01', '', true]],
    );
    await editEntry(talk.ports, { conversation: 'call', entry: id, fields: { owes: 'us' } });
    deepEqual(
      await problemOf(move(talk.ports, name, { day: day('2026-12-10'), reason: undefined })),
      'empty',
    );
  });
  it('needs a reason of a milestone and of a promise, but not of others', async () => {
    for (const reason of [undefined, '', ' \n ']) {
      await refuses({ reason }, 'empty');
      await refuses({ reason }, 'empty', 'promise');
    }
    const talk = await dated(folder());
    for (const kind of ['question', 'followUp'] as const) {
      await move(talk.ports, talk.names[kind], { reason: undefined });
      deepEqual(await daysOf(talk, talk.names[kind]), ['2026-12-03', '2026-12-01']);
    }
  });
  it('keeps no text that is longer than an entry may be', async () => {
    await refuses({ reason: 'x'.repeat(1024 * 1024 + 1) }, 'too long');
    await refuses({ wordsForThem: 'x'.repeat(1024 * 1024 + 1) }, 'too long');
  });
  it('needs something that is there, and of that kind', async () => {
    const { ports, names } = await dated(folder());
    const check = async (name: DueName, expected = 'not found') =>
      deepEqual(await problemOf(move(ports, name)), expected);
    await check({ ...names.milestone, id: 'other' });
    await check({ ...names.promise, kind: 'question' });
    await check({ conversation: 'other', kind: 'promise', id: names.promise.id });
    await check({ conversation: '../up', kind: 'promise', id: names.promise.id }, 'bad id');
    await check({ customer: 'nobody', kind: 'milestone', id: names.milestone.id });
    await check({ customer: 'acme', kind: 'milestone', id: names.milestone.id });
  });
  it('moves nothing that is done: that has to be taken back first', async () => {
    const { ports, names, lines } = await dated(folder());
    for (const name of Object.values(names)) {
      await finishDue(ports, name);
      const before = lines();
      deepEqual([await problemOf(move(ports, name)), lines()], ['bad input', before]);
    }
  });
  it('moves nothing that was removed meanwhile, in whatever window', async () => {
    const { folder: at, ports, names } = await dated(folder());
    const other = await openWindow(at);
    await removeEntry(portsOf(other), { conversation: 'call', entry: names.promise.id });
    await (ports.store as Talk['store']).refresh();
    deepEqual(await problemOf(move(ports, names.promise)), 'not found');
  });
  it('moves nothing of a conversation that was deleted or purged meanwhile', async () => {
    for (const isPurged of [false, true]) {
      const { ports, store, names } = await dated(folder());
      const record = (await store.entity('conversation/call', 'conversation', 'call')) as Folded;
      if (isPurged) await purge({ ...ports, stores: [store] }, { conversation: 'call' });
      else await store.write(removal(record));
      deepEqual(await problemOf(move(ports, names.milestone)), 'not found');
    }
  });
});

describe('two windows that move one date at once', () => {
  const folder = temporaryFolders();

  async function moved(kind: 'milestone' | 'promise') {
    const talk = await dated(folder());
    const name = talk.names[kind];
    const other = await openWindow(talk.folder, { now: tickingClock(startOfDay + 600_000) });
    await openConversation(other, 'call');
    await move(talk.ports, name, { reason: 'here' });
    await move(portsOf(other), name, { reason: 'there', day: day('2026-12-07') });
    await talk.store.refresh();
    return { talk, name };
  }

  for (const kind of ['milestone', 'promise'] as const) {
    it(`keep both moves of a ${kind}, with both reasons; the later one stands`, async () => {
      const { talk, name } = await moved(kind);
      const entities = await talk.store.entities('conversation/call');
      const record = entities.find(one => one.id === name.id) as Folded;
      deepEqual(
        [
          await daysOf(talk, name),
          alternativesOf(record, 'due').map(head => (head.value as { day: Day }).day),
        ],
        [
          ['2026-12-07', '2026-12-01', '2026-12-01'],
          ['2026-12-07', '2026-12-03'],
        ],
      );
    });
  }
  it('can move it on together: nothing is left to choose from', async () => {
    const { talk, name } = await moved('milestone');
    await move(talk.ports, name, { day: day('2026-12-09') });
    const record = (await talk.store.entity('conversation/call', 'milestone', name.id)) as Folded;
    deepEqual(
      [await daysOf(talk, name), alternativesOf(record, 'due')],
      [['2026-12-09', '2026-12-01', '2026-12-01', '2026-12-07'], []],
    );
  });
});

describe('telling of a moved date', () => {
  const folder = temporaryFolders();
  const movedIn = async ({ store }: Pick<Talk, 'store'>) =>
    (await store.listing()).conversations[0]?.due.map(one => [one.kind, one.moved?.isTold]);

  it('stands in the list until somebody did, but never asks for what is only ours', async () => {
    const talk = await dated(folder());
    for (const name of Object.values(talk.names)) await move(talk.ports, name);
    const told = (isTold: boolean) => [
      ['milestone', isTold],
      ['promise', isTold],
      ['question', isTold],
      ['followUp', true],
    ];
    deepEqual(await movedIn(talk), told(false));
    for (const name of Object.values(talk.names)) await tellMoves(talk.ports, name);
    deepEqual(await movedIn(talk), told(true));
  });
  it('marks every move, with the time, and writes nothing where they know', async () => {
    const talk = await dated(folder());
    const name = talk.names.milestone;
    await move(talk.ports, name, { told: true });
    await move(talk.ports, name, { day: day('2026-12-10') });
    await move(talk.ports, name, { day: day('2026-12-11') });
    await tellMoves(talk.ports, name);
    const before = talk.lines();
    await tellMoves(talk.ports, name);
    const [milestone] = (await openConversation(talk.store, 'call')).conversation.milestones;
    const times = milestone?.earlier?.map(one => [one.told, one.toldAt === one.at, one.toldAt !== undefined]);
    deepEqual(
      [times, talk.lines()],
      [
        [
          [true, true, true],
          [true, false, true],
          [true, false, true],
        ],
        before,
      ],
    );
  });
  it('changes no day, no reason and no words', async () => {
    const talk = await dated(folder());
    await move(talk.ports, talk.names.promise, { wordsForThem: 'we test first' });
    await tellMoves(talk.ports, talk.names.promise);
    const { entries } = (await openConversation(talk.store, 'call')).conversation;
    const [move1] = entries.find(one => one.kind === 'promise')?.earlier ?? [];
    deepEqual(
      [move1?.day, move1?.to, move1?.reason, move1?.wordsForThem],
      ['2026-12-01', '2026-12-03', 'data came late', 'we test first'],
    );
  });
});

describe('a moved date elsewhere', () => {
  const folder = temporaryFolders();

  it('stays private with a promise that is only mine, where its customer lives in a shared store', async () => {
    const data = folder();
    await makeStores(data, 'one');
    const window = await openAll(data, 'one');
    await startCall(window);
    const { ports, stores } = window;
    const id = await addEntry(ports, {
      conversation: 'call',
      kind: 'promise',
      text: 'hm',
      reach: 'me',
      due: first,
    });
    await move(ports, { conversation: 'call', kind: 'promise', id });
    const holding: string[] = [];
    for (const store of stores) {
      const lines = await store.lines();
      if (lines.some(one => JSON.stringify(one).includes('data came late'))) holding.push(store.name);
    }
    deepEqual(holding, ['private']);
  });
  it('does not carry the reasons along when a promise that was only mine is shown to the team', async () => {
    const data = folder();
    await makeStores(data);
    const { ports } = await openAll(data);
    await startCall(await openAll(data));
    const id = await addEntry(ports, {
      conversation: 'call',
      kind: 'promise',
      text: 'hm',
      reach: 'me',
      due: first,
    });
    await move(ports, { conversation: 'call', kind: 'promise', id });
    const { entry } = await changeReach(ports, { conversation: 'call', entry: id, reach: 'team' });
    const { entries } = (await openConversation(ports.store, 'call')).conversation;
    const found = entries.find(one => one.id === entry);
    deepEqual([found?.due?.day, found?.earlier], ['2026-12-03', undefined]);
  });
  it('is no move where somebody only set the date right in the pane', async () => {
    const talk = await dated(folder());
    const { id } = talk.names.promise;
    await editEntry(talk.ports, { conversation: 'call', entry: id, fields: { due: later } });
    deepEqual(await daysOf(talk, talk.names.promise), ['2026-12-03']);
  });
});
