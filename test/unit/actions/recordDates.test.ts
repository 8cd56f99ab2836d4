import { deepEqual, rejects } from 'node:assert/strict';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addMilestone } from '../../../src/actions/due/addMilestone.ts';
import type { DueName } from '../../../src/actions/due/dueRecord.ts';
import { moveDue } from '../../../src/actions/due/moveDue.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { draftUpdate } from '../../../src/actions/texts/draftUpdate.ts';
import { listUpdates, sendUpdate } from '../../../src/actions/texts/sendUpdate.ts';
import { addDays } from '../../../src/domain/calendar.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import type { Store } from '../../../src/domain/ports.ts';
import { startedTalk, type Talk } from '../../support/talk.ts';
import { temporaryFolders } from '../../support/temporaryStore.ts';

const day = (text: string) => parseDay(text) as Day;
const today = day('2026-11-21');
const due = { day: day('2026-12-01'), words: 'soon' };
const sentence = 'moved from 1 December 2026: we test first';

const send = (talk: Talk, text: string, on = today) =>
  sendUpdate(talk.ports, { customer: 'acme', day: on, text });
const draft = async (talk: Talk) => (await draftUpdate(talk.ports, { customer: 'acme', today })).text;
const move = (talk: Talk, name: DueName, to: string) =>
  moveDue(talk.ports, {
    ...name,
    day: day(to),
    words: '',
    today,
    reason: 'secret',
    wordsForThem: 'we test first',
  });

/** What still waits to be told, by its title. */
async function untold({ store }: Pick<Talk, 'store'>): Promise<string[]> {
  const { conversations, customers } = await store.listing();
  const all = [...conversations, ...customers].flatMap(one => one.due ?? []);
  return all
    .filter(one => one.moved?.isTold === false)
    .map(one => one.title)
    .sort();
}

describe('what an update tells of moved dates', () => {
  const folder = temporaryFolders();

  /** One of each kind, moved from 1 to 3 December. */
  async function movedTalk(): Promise<Talk> {
    const talk = await startedTalk(folder());
    const { ports } = talk;
    const title = 'Lasting fix';
    const said = (kind: 'promise' | 'question', text: string) =>
      addEntry(ports, { conversation: 'call', kind, text, due });
    const ids = [
      { kind: 'milestone', id: await addMilestone(ports, { conversation: 'call', title, ...due }) },
      { kind: 'promise', id: await said('promise', 'We send the log') },
      { kind: 'question', id: await said('question', 'When does it work?') },
    ] as const;
    for (const one of ids) await move(talk, { conversation: 'call', ...one }, '2026-12-03');
    const outside = await addMilestone(ports, { customer: 'acme', title: 'Review', ...due });
    await move(talk, { customer: 'acme', kind: 'milestone', id: outside }, '2026-12-03');
    return talk;
  }
  const all = ['Lasting fix', 'Review', 'We send the log', 'When does it work?'];

  it('stands in the draft from the day they knew, without the reason that is ours', async () => {
    const text = await draft(await movedTalk());
    deepEqual(
      [text.split(sentence).length - 1, text.includes('secret'), text.includes('3 December 2026')],
      [4, false, true],
    );
  });
  it('is told to them once the draft is sent, with the time', async () => {
    const talk = await movedTalk();
    deepEqual(await untold(talk), all);
    await send(talk, await draft(talk));
    const [update] = await listUpdates(talk.ports, 'acme');
    const [milestone] = (await openConversation(talk.store, 'call')).conversation.milestones;
    deepEqual([await untold(talk), milestone?.earlier?.[0]?.toldAt], [[], update?.sent]);
  });
  for (const [number, title] of all.entries()) {
    it(`is not told of "${title}" where its line was taken out`, async () => {
      const talk = await movedTalk();
      const lines = (await draft(talk)).split('\n');
      await send(talk, lines.filter(line => !line.includes(title)).join('\n'));
      deepEqual(await untold(talk), [all[number]]);
    });
  }
  it('is not told where only the day stands somewhere', async () => {
    const talk = await movedTalk();
    await send(talk, 'You hear from us on Thursday 3 December 2026, even if nothing has changed.');
    deepEqual(await untold(talk), all);
  });
  it('is not told of a day it moved on to since', async () => {
    const talk = await movedTalk();
    const text = await draft(talk);
    const id = (await openConversation(talk.store, 'call')).conversation.milestones[0]?.id ?? '';
    await move(talk, { conversation: 'call', kind: 'milestone', id }, '2026-12-10');
    await send(talk, text);
    deepEqual(await untold(talk), ['Lasting fix']);
  });
  it('stays news until it was told, however many updates were sent', async () => {
    const talk = await movedTalk();
    await send(talk, 'Hello');
    const text = await draft({ ...talk, ports: talk.ports });
    deepEqual([text.includes('Nothing new has happened'), text.split(sentence).length - 1], [false, 4]);
  });
  it('is no news any more once it was', async () => {
    const talk = await movedTalk();
    await send(talk, await draft(talk));
    deepEqual((await draft(talk)).includes('Nothing new has happened'), true);
  });
  it('is nothing for another customer', async () => {
    const talk = await movedTalk();
    await addCustomer(talk.ports, { name: 'Beta' });
    await sendUpdate(talk.ports, { customer: 'beta', day: today, text: await draft(talk) });
    deepEqual(await untold(talk), all);
  });
  it('changes nothing more when it is done again, and is finished by a retry wherever it stopped', async () => {
    const talk = await movedTalk();
    const text = await draft(talk);
    const before = talk.lines();
    const { store } = talk.ports;
    let left = 3;
    const failing = new Proxy(store, {
      get: (real, name) => {
        const found: unknown = Reflect.get(real, name, real);
        if (name !== 'write') return typeof found === 'function' ? found.bind(real) : found;
        return (one: Parameters<Store['write']>[0]) =>
          left-- > 0 ? real.write(one) : Promise.reject(new Error('disk'));
      },
    });
    await rejects(
      sendUpdate({ ...talk.ports, store: failing }, { customer: 'acme', day: today, text }),
      /disk/,
    );
    await send(talk, text, addDays(today, 20));
    deepEqual([await untold(talk), talk.lines() - before], [[], 5]);
    await send(talk, text, addDays(today, 20));
    deepEqual(talk.lines() - before, 5);
  });
});

describe('the update they waited for', () => {
  const folder = temporaryFolders();

  /** @returns which of the dates are still open once an update of that day was sent */
  async function openAfter(dates: Readonly<Record<string, string>>, on = today): Promise<string[]> {
    const talk = await startedTalk(folder());
    const { ports, store } = talk;
    for (const [title, date] of Object.entries(dates)) {
      await addMilestone(ports, { conversation: 'call', title, day: day(date), words: '' });
      await addMilestone(ports, { customer: 'acme', title, day: day(date), words: 'outside' });
    }
    await send(talk, 'Hello', on);
    const { conversations, customers } = await store.listing();
    const [inside, outside] = [conversations, customers].map(rows => rows.flatMap(one => one.due ?? []));
    deepEqual(
      inside?.map(one => one.title),
      outside?.map(one => one.title),
    );
    return inside?.map(one => one.title) ?? [];
  }

  it('is done when one was sent that day or later', async () => {
    deepEqual(await openAfter({ 'Next update': '2026-11-21' }), []);
    deepEqual(await openAfter({ 'next update ': '2026-11-18' }), []);
  });
  it('is still waited for when its day is to come', async () =>
    deepEqual(await openAfter({ 'Next update': '2026-11-22' }), ['Next update']));
  it('is done by an update that is dated later, or sent later than it is dated', async () => {
    deepEqual(await openAfter({ 'Next update': '2026-11-23' }, day('2026-11-23')), []);
    deepEqual(await openAfter({ 'Next update': '2026-11-21' }, day('2026-11-20')), []);
  });
  it('is no other step, however late that is', async () =>
    deepEqual(await openAfter({ 'Lasting fix': '2026-11-18', 'Next update': '2026-11-18' }), [
      'Lasting fix',
    ]));
  it('stays open for a customer who got none', async () => {
    const talk = await startedTalk(folder());
    await addCustomer(talk.ports, { name: 'Beta' });
    await startConversation(talk.ports, { id: 'beta', customer: 'beta' });
    await addMilestone(talk.ports, { conversation: 'beta', title: 'Next update', day: today, words: '' });
    await send(talk, 'Hello');
    const row = (await talk.store.listing()).conversations.find(one => one.id === 'beta');
    deepEqual(row?.due.length, 1);
  });
});
