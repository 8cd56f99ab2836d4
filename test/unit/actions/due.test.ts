import { deepEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { addFollowUp } from '../../../src/actions/due/addFollowUp.ts';
import { addMilestone } from '../../../src/actions/due/addMilestone.ts';
import { type DueName, finishDue } from '../../../src/actions/due/finishDue.ts';
import { reopenDue } from '../../../src/actions/due/reopenDue.ts';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { removeEntry } from '../../../src/actions/entries/removeEntry.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import type { Ports } from '../../../src/domain/ports.ts';
import { type DueKind, dueKinds } from '../../../src/domain/records/due.ts';
import { openPoints } from '../../../src/domain/records/openPoints.ts';
import { stateOf } from '../../support/checklist.ts';
import { fieldsInLog, startedTalk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const day = parseDay('2026-11-23') as Day;
const request = { conversation: 'call', title: 'Answer: when?', day };

const dueIn = async ({ store }: Ports) =>
  (await store.listing()).conversations.flatMap(row => row.due.map(one => `${one.kind} ${one.title}`));
const talkOf = async ({ store }: Ports) => (await openConversation(store, 'call')).conversation;

describe('keeping something for later', () => {
  const folder = temporaryFolders();

  async function check(parts: { about?: string }, expected: Record<string, unknown>) {
    const { folder: at, ports } = await startedTalk(folder());
    await addFollowUp(ports, { ...request, ...parts });
    const usual = { customer: 'acme', conversation: 'call', title: 'Answer: when?', state: 'open' };
    deepEqual(fieldsInLog(at).at(-1), { ...usual, due: { day: '2026-11-23', words: '' }, ...expected });
  }

  it('has its title and day, with conversation and customer (rule 9)', () => check({}, {}));
  it('keeps what it is about', () => check({ about: 'said-back' }, { about: 'said-back' }));

  it('is due, and stands apart from what was agreed with them', async () => {
    const { ports } = await startedTalk(folder());
    const id = await addFollowUp(ports, request);
    const talk = await talkOf(ports);
    const { followUps, milestones } = talk;
    deepEqual(
      [followUps.map(one => one.id), milestones, stateOf(talk, 'next-date'), await dueIn(ports)],
      [[id], [], 'open', ['followUp Answer: when?']],
    );
  });
  it('takes up what the conversation left open', async () => {
    const { ports } = await startedTalk(folder());
    const id = await addEntry(ports, { conversation: 'call', kind: 'question', text: 'When?' });
    const isOpen = async (point: string) => openPoints(await talkOf(ports)).some(one => one.id === point);
    for (const about of [id, 'said-back']) {
      deepEqual(await isOpen(about), true);
      await addFollowUp(ports, { ...request, about });
      deepEqual(await isOpen(about), false);
    }
  });
  it('works without a customer', async () => {
    const { ports, store } = await startedTalk(folder());
    await addToInbox(ports, { text: 'hm' });
    await addFollowUp(ports, { ...request, conversation: 'inbox' });
    deepEqual((await openConversation(store, 'inbox')).conversation.followUps.length, 1);
  });
  it('needs a conversation that is there', async () => {
    const { ports, lines } = await startedTalk(folder());
    const before = lines();
    deepEqual(
      [await problemOf(addFollowUp(ports, { ...request, conversation: 'other' })), lines()],
      ['not found', before],
    );
  });
});

describe('finishing what is due', () => {
  const folder = temporaryFolders();

  /** A call with one of each kind. @returns what each is called */
  async function talkWithDue() {
    const talk = await startedTalk(folder());
    const { ports } = talk;
    const said = (kind: 'promise' | 'question') =>
      addEntry(ports, { conversation: 'call', kind, text: 'it' });
    const ids: Record<DueKind, string> = {
      milestone: await addMilestone(ports, { ...request, title: 'it', words: '' }),
      promise: await said('promise'),
      question: await said('question'),
      followUp: await addFollowUp(ports, { ...request, title: 'it' }),
    };
    return { ...talk, ids };
  }

  const written: Readonly<Record<DueKind, Record<string, string>>> = {
    milestone: { state: 'done' },
    promise: { outcome: 'kept' },
    question: { outcome: 'answered' },
    followUp: { state: 'done' },
  };

  for (const kind of dueKinds) {
    it(`takes a ${kind} off the list and leaves the others, and writes it once`, async () => {
      const { folder: at, ports, ids, lines } = await talkWithDue();
      deepEqual(new Set(await dueIn(ports)), new Set(dueKinds.map(one => `${one} it`)));
      const before = lines();
      for (let count = 0; count < 2; count += 1) {
        await finishDue(ports, { conversation: 'call', kind, id: ids[kind] });
      }
      const others = dueKinds.filter(one => one !== kind).map(one => `${one} it`);
      deepEqual(
        [new Set(await dueIn(ports)), lines() - before, fieldsInLog(at).at(-1)],
        [new Set(others), 1, written[kind]],
      );
    });
  }

  it('can end otherwise: a promise not kept or taken back, a question withdrawn', async () => {
    const ways = [
      ['promise', 'broken'],
      ['promise', 'withdrawn'],
      ['question', 'withdrawn'],
    ] as const;
    for (const [kind, outcome] of ways) {
      const { folder: at, ports, ids } = await talkWithDue();
      await finishDue(ports, { conversation: 'call', kind, id: ids[kind], outcome });
      deepEqual([fieldsInLog(at).at(-1), (await dueIn(ports)).includes(`${kind} it`)], [{ outcome }, false]);
    }
  });
  it('never ends in a way that such a thing cannot', async () => {
    const { ports, ids, lines } = await talkWithDue();
    const before = lines();
    const ways = [
      ['milestone', 'broken'],
      ['followUp', 'kept'],
      ['question', 'kept'],
      ['promise', 'answered'],
      ['promise', 'done'],
    ] as const;
    for (const [kind, outcome] of ways) {
      const finish = finishDue(ports, { conversation: 'call', kind, id: ids[kind], outcome });
      deepEqual(await problemOf(finish), 'bad input', `${kind} ${outcome}`);
    }
    deepEqual(lines(), before);
  });
  it('can say later that it ended otherwise', async () => {
    const { folder: at, ports, ids } = await talkWithDue();
    const name = { conversation: 'call', kind: 'promise', id: ids.promise } as const;
    await finishDue(ports, name);
    await finishDue(ports, { ...name, outcome: 'broken' });
    deepEqual(fieldsInLog(at).slice(-2), [{ outcome: 'kept' }, { outcome: 'broken' }]);
  });

  it('keeps what was agreed: words, day and author stay', async () => {
    const { ports, ids } = await talkWithDue();
    const before = (await talkOf(ports)).milestones;
    await finishDue(ports, { conversation: 'call', kind: 'milestone', id: ids.milestone });
    deepEqual(
      (await talkOf(ports)).milestones,
      before.map(one => ({ ...one, state: 'done' })),
    );
  });
  it('can be taken back by an edit, and done again', async () => {
    const { ports, ids } = await talkWithDue();
    const name: DueName = { conversation: 'call', kind: 'promise', id: ids.promise };
    const isDue = async () => (await dueIn(ports)).includes('promise it');
    await finishDue(ports, name);
    await editEntry(ports, { conversation: 'call', entry: ids.promise, fields: { outcome: null } });
    deepEqual(await isDue(), true);
    await finishDue(ports, name);
    deepEqual(await isDue(), false);
  });

  interface Named {
    readonly conversation?: string;
    readonly kind?: DueKind;
    readonly id?: string;
  }

  async function refuses(name: Named, expected: string) {
    const { ports, ids, lines } = await talkWithDue();
    await removeEntry(ports, { conversation: 'call', entry: ids.question });
    const before = lines();
    const usual = { conversation: 'call', kind: 'question', id: ids.question } as const;
    deepEqual([await problemOf(finishDue(ports, { ...usual, ...name })), lines()], [expected, before]);
  }

  it('needs something that is there, of that kind', async () => {
    await refuses({ id: 'other' }, 'not found');
    await refuses({ kind: 'milestone' }, 'not found');
    await refuses({ conversation: 'other' }, 'not found');
    await refuses({ conversation: '../up' }, 'bad id');
  });
  it('does not finish what was removed', () => refuses({}, 'not found'));
});

describe('taking back that something is done', () => {
  const folder = temporaryFolders();

  async function check(kind: DueKind, id: (ports: Ports) => Promise<string>) {
    const { ports, lines } = await startedTalk(folder());
    const name: DueName = { conversation: 'call', kind, id: await id(ports) };
    const before = lines();
    await reopenDue(ports, name);
    deepEqual([lines(), await dueIn(ports)], [before, [`${kind} it`]]);
    await finishDue(ports, name);
    deepEqual(await dueIn(ports), []);
    for (let count = 0; count < 2; count += 1) await reopenDue(ports, name);
    deepEqual([lines() - before, await dueIn(ports)], [2, [`${kind} it`]]);
  }
  const said = (kind: 'promise' | 'question') => (ports: Ports) =>
    addEntry(ports, { conversation: 'call', kind, text: 'it' });

  it('brings a milestone back, once', () =>
    check('milestone', ports => addMilestone(ports, { ...request, title: 'it', words: '' })));
  it('brings a follow-up back, once', () =>
    check('followUp', ports => addFollowUp(ports, { ...request, title: 'it' })));
  it('brings a promise back, once', () => check('promise', said('promise')));
  it('brings a question back, once', () => check('question', said('question')));

  it('needs something that is there, of that kind', async () => {
    const { ports } = await startedTalk(folder());
    const id = await said('promise')(ports);
    for (const wrong of [{ kind: 'question' }, { kind: 'milestone' }, { id: 'other' }]) {
      const name = { conversation: 'call', kind: 'promise', id, ...wrong } as DueName;
      deepEqual(await problemOf(reopenDue(ports, name)), 'not found');
    }
  });
});
