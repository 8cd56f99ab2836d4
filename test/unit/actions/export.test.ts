import { deepEqual } from 'node:assert/strict';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { creationIn } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addFollowUp } from '../../../src/actions/due/addFollowUp.ts';
import { addMilestone } from '../../../src/actions/due/addMilestone.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { draftUpdate } from '../../../src/actions/texts/draftUpdate.ts';
import { exportLog } from '../../../src/actions/texts/exportLog.ts';
import type { ExportWish } from '../../../src/actions/texts/exportWish.ts';
import { sendUpdate } from '../../../src/actions/texts/sendUpdate.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import type { Ports } from '../../../src/domain/ports.ts';
import { emptyStore } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const day = (text: string) => parseDay(text) as Day;
const today = day('2026-11-21');

/** Two customers; each conversation has one entry that says which one it is. */
async function talks(folder: string): Promise<Ports> {
  const { ports } = await emptyStore(folder);
  for (const name of ['Acme', 'Beta']) await addCustomer(ports, { name });
  const calls = [
    ['old', 'acme', '2026-10-01'],
    ['recent', 'acme', '2026-11-10'],
    ['last', 'acme', '2026-11-20'],
    ['beta', 'beta', '2026-11-20'],
  ];
  for (const [id, customer, date] of calls as [string, string, string][]) {
    await startConversation(ports, { id, customer, at: `${date}T10:00Z` });
    const said = { ...ports, now: () => `${date}T10:05Z` };
    await addEntry(said, { conversation: id, kind: 'heard', text: `words of ${id}`, reach: 'customer' });
    await addEntry(said, { conversation: id, kind: 'heard', text: `secret of ${id}`, reach: 'me' });
  }
  return ports;
}

const foundIn = (text: string) => [...text.matchAll(/(?:words|secret) of \w+/g)].map(([words]) => words);

describe('exporting', () => {
  const folder = temporaryFolders();

  async function check(wish: Partial<ExportWish>, expected: readonly string[]) {
    const text = await exportLog(await talks(folder()), { audience: 'lead', today, ...wish });
    deepEqual(
      foundIn(text),
      expected.map(id => `words of ${id}`),
    );
  }

  it('gives one conversation, without what is for me alone', () => check({ conversation: 'last' }, ['last']));
  it('gives all of a customer, the oldest first', () =>
    check({ customer: 'acme' }, ['old', 'recent', 'last']));
  it('gives those from the first day to the last, both included', () =>
    check({ customer: 'acme', from: day('2026-10-01'), to: day('2026-11-10') }, ['old', 'recent']));
  it('gives those that fit in every way', () =>
    check({ customer: 'beta', from: day('2026-11-20'), to: day('2026-11-20') }, ['beta']));

  /** The names of what was put down that stand in the log. */
  async function holds(audience: ExportWish['audience'], expected: readonly string[]) {
    const { ports, store } = await emptyStore(folder());
    await addCustomer(ports, { name: 'Acme' });
    await startConversation(ports, { customer: 'acme', id: 'call', speakers: ['Attendee'] });
    const said = { conversation: 'call', reach: 'customer', text: 'x' };
    const restatement = await addEntry(ports, { ...said, kind: 'restatement', text: 'Restated' });
    const answer = { state: 'corrected' as const, words: 'Corrected' };
    await editEntry(ports, { conversation: 'call', entry: restatement, fields: { answer } });
    await addEntry(ports, { ...said, kind: 'promise', text: 'Inside', reach: 'team', speaker: 'Insider' });
    await addEntry(ports, { ...said, text: 'Private', reach: 'me', speaker: 'Nobody' });
    await addFollowUp(ports, { conversation: 'call', title: 'FollowUp', day: today });
    const until = { day: '2026-12-03', words: '' };
    const spot = { folder: 'shop', path: 'Place.ts', start: 1, end: 1, quote: 'x' };
    const code = { conversation: 'call', until, spot };
    const told = { whom: 'Listener', at: '2026-11-20T10:00Z', words: 'x' };
    for (const fields of [{ reason: 'Untold' }, { reason: 'Open', told }]) {
      await store.write(creationIn('call', 'temporary', ports.newId())({ ...code, ...fields }));
    }
    const names = /Attendee|Restated|Corrected|Insider?|Private|Nobody|FollowUp|Untold|Open|Place|Listener/g;
    const text = await exportLog(ports, { conversation: 'call', audience, today });
    deepEqual([...new Set(text.match(names))].sort(), [...expected].sort());
  }
  const forCustomer = ['Attendee', 'Restated', 'Corrected', 'Open'];

  it('gives the customer what is marked for them and what they were told', () =>
    holds('customer', forCustomer));
  it('gives the team all but what somebody keeps for themselves', () =>
    holds('engineer', [...forCustomer, 'Inside', 'Insider', 'FollowUp', 'Untold', 'Place', 'Listener']));

  it('names to the team who held it and what was sent after it', async () => {
    const ports = await talks(folder());
    await sendUpdate(
      { ...ports, now: () => '2026-11-22T03:50Z' },
      { customer: 'acme', day: today, text: 'x' },
    );
    const ours = async (wish: Partial<ExportWish>) => {
      const text = await exportLog(ports, { audience: 'lead', today, ...wish });
      return text.match(/^- (?:On our side|Update).*$/gm);
    };
    const [side, update] = ['- On our side: ada', '- Update sent on Sunday 22 November 2026 at 03:50'];
    deepEqual(await ours({ conversation: 'last' }), [side, update]);
    deepEqual(await ours({ conversation: 'beta' }), [side]);
    deepEqual(await ours({ customer: 'acme' }), [side, update, side, update, side, update]);
    deepEqual(await ours({ conversation: 'last', audience: 'customer' }), null);
  });

  async function refuses(wish: Partial<ExportWish>, expected: string) {
    const ports = await talks(folder());
    deepEqual(await problemOf(exportLog(ports, { audience: 'lead', today, ...wish })), expected);
  }

  it('needs a conversation and a customer that are there', async () => {
    await refuses({ conversation: 'other' }, 'not found');
    await refuses({ customer: 'other' }, 'not found');
    await refuses({ conversation: '../up' }, 'bad id');
  });
  it('says so when nothing fits', () => refuses({ customer: 'acme', from: day('2027-01-01') }, 'not found'));
});

describe('drafting an update', () => {
  const folder = temporaryFolders();

  async function check(on: Day, expected: readonly string[]) {
    const { name, text } = await draftUpdate(
      { store: (await talks(folder())).store },
      { customer: 'acme', today: on },
    );
    deepEqual([name, foundIn(text)], [`acme-${on}`, expected.map(id => `words of ${id}`)]);
  }

  it('gives what was heard in the last two weeks, without what is for me alone', () =>
    check(today, ['recent', 'last']));
  it('gives the last conversation after a longer silence', () => check(day('2027-03-01'), ['last']));
  it('leaves out what is planned for later', () => check(day('2026-10-05'), ['old']));
  it('names the next day that was agreed', async () => {
    const ports = await talks(folder());
    for (const date of ['2026-12-24', '2026-12-01', '2026-11-01']) {
      await addMilestone(ports, { conversation: 'last', title: 'Patch', day: day(date), words: '' });
    }
    const { text } = await draftUpdate(ports, { customer: 'acme', today });
    deepEqual(/You hear from us on ([^,]+),/.exec(text)?.[1], 'Tuesday 1 December 2026');
  });
  it('needs a customer who is there', async () => {
    deepEqual(await problemOf(draftUpdate(await talks(folder()), { customer: 'other', today })), 'not found');
  });
});
