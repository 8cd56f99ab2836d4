import { deepEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { finishDue } from '../../../src/actions/due/finishDue.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { draftUpdate } from '../../../src/actions/texts/draftUpdate.ts';
import { sendUpdate } from '../../../src/actions/texts/sendUpdate.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { valuesOf } from '../../../src/domain/log/folded.ts';
import { fieldsInLog, startedTalk, type Talk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const today = parseDay('2026-11-21') as Day;
const due = { day: parseDay('2026-11-24') as Day, words: 'Tuesday' };

describe('a promise of theirs', () => {
  const folder = temporaryFolders();

  const promise = ({ ports }: Talk, parts: object = {}) =>
    addEntry(ports, {
      ...{ conversation: 'call', id: 'log', kind: 'promise', owes: 'them', speaker: 'Maria' },
      ...{ text: 'Send us the log by Tuesday', due, ...parts },
    });
  const dueIn = async ({ store }: Talk) => (await store.listing()).conversations[0]?.due ?? [];

  it('is a field of its own in the log, and none where it is ours', async () => {
    const talk = await startedTalk(folder());
    await promise(talk);
    const { owes, speaker, kind } = fieldsInLog(talk.folder).at(-1) ?? {};
    await promise(talk, { id: 'ours', owes: undefined });
    deepEqual(
      [owes, speaker, kind, Object.hasOwn(fieldsInLog(talk.folder).at(-1) ?? {}, 'owes')],
      ['them', 'Maria', 'promise', false],
    );
  });
  it('is refused by another side, and nothing is written', async () => {
    const talk = await startedTalk(folder());
    const before = talk.lines();
    deepEqual([await problemOf(promise(talk, { owes: 'you' })), talk.lines()], ['bad input', before]);
  });
  it('changes hands by one edit, and back', async () => {
    const talk = await startedTalk(folder());
    await promise(talk);
    for (const owes of ['us', 'them', 'us'] as const) {
      await editEntry(talk.ports, { conversation: 'call', entry: 'log', fields: { owes } });
      deepEqual(
        (await dueIn(talk)).map(one => one.owes),
        [owes === 'us' ? undefined : 'them'],
      );
    }
    const before = talk.lines();
    await editEntry(talk.ports, { conversation: 'call', entry: 'log', fields: { owes: 'us' } });
    deepEqual(talk.lines(), before);
  });
  it('ends like ours, and is due no longer', async () => {
    for (const outcome of ['kept', 'broken', 'withdrawn'] as const) {
      const talk = await startedTalk(folder());
      await promise(talk);
      await finishDue(talk.ports, { conversation: 'call', kind: 'promise', id: 'log', outcome });
      const { entities } = await openConversation(talk.store, 'call');
      const record = entities.find(one => one.id === 'log');
      deepEqual([record && valuesOf(record)['outcome'], await dueIn(talk)], [outcome, []]);
    }
  });
  it('is news for the next update once it has changed hands', async () => {
    const talk = await startedTalk(folder());
    const { ports } = talk;
    const draft = async () => (await draftUpdate(ports, { customer: 'acme', today })).text;
    await promise(talk, { owes: undefined });
    await sendUpdate(ports, { customer: 'acme', day: today, text: 'Update' });
    deepEqual((await draft()).includes('Nothing new has happened'), true);
    await editEntry(ports, { conversation: 'call', entry: 'log', fields: { owes: 'them' } });
    const text = await draft();
    deepEqual(
      [
        text.includes('Nothing new has happened'),
        text.includes(
          '## What we need from you\n\n- Send us the log (by 24 November 2026, as you told us on',
        ),
      ],
      [false, true],
    );
  });
});
