import { deepEqual, rejects } from 'node:assert/strict';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addFollowUp } from '../../../src/actions/due/addFollowUp.ts';
import { endTemporary } from '../../../src/actions/temporary/endTemporary.ts';
import { tagTemporary } from '../../../src/actions/temporary/tagTemporary.ts';
import { tellTemporary } from '../../../src/actions/temporary/tellTemporary.ts';
import { draftUpdate } from '../../../src/actions/texts/draftUpdate.ts';
import { listUpdates, sendUpdate } from '../../../src/actions/texts/sendUpdate.ts';
import { addDays } from '../../../src/domain/calendar.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import type { Store } from '../../../src/domain/ports.ts';
import { stateOf } from '../../support/checklist.ts';
import { startedTalk, type Talk } from '../../support/talk.ts';
import { temporaryFolders } from '../../support/temporaryStore.ts';

const day = (text: string) => parseDay(text) as Day;
const today = day('2026-11-21');
const due = (date: string) => ({ day: day(date), words: 'soon' });

const send = (talk: Talk, text: string, on = today) =>
  sendUpdate(talk.ports, { customer: 'acme', day: on, text });

describe('what an update tells of temporary code', () => {
  const folder = temporaryFolders();
  const spot = { folder: 'shop', path: 'src/client.ts', start: 1, end: 1, quote: 'x', before: '', after: '' };
  const sentence = (reason: string) =>
    `${reason}. It buys time; it is not the fix. We plan to remove it by 3 December 2026.`;

  const tag = ({ ports }: Talk, id: string, reason: string, conversation = 'call') =>
    tagTemporary(ports, { conversation, id, reason, until: due('2026-12-03'), owner: 'dana', spot });
  const later = ({ ports }: Talk, about: string, conversation = 'call') =>
    addFollowUp(ports, { conversation, title: 'Later', day: today, about });
  const talkOf = async ({ ports }: Talk, id = 'call') =>
    (await openConversation(ports.store, id)).conversation;
  const toldIn = async (talk: Talk, id?: string) =>
    (await talkOf(talk, id)).temporary.map(one => [one.id, one.told?.words]);
  const openAbout = async (talk: Talk, id?: string) =>
    (await talkOf(talk, id)).followUps.filter(one => one.state === 'open').map(one => one.about);

  /** A talk with two pieces of temporary code and what was kept for later, and its draft. */
  async function drafted(): Promise<{ talk: Talk; text: string }> {
    const talk = await startedTalk(folder());
    await tag(talk, 'lf-1', 'cap raised');
    await tag(talk, 'lf-2', 'file read twice');
    for (const about of ['named-temporary', 'asked-else']) await later(talk, about);
    return { talk, text: (await draftUpdate(talk.ports, { customer: 'acme', today })).text };
  }
  const both = [
    ['lf-1', sentence('Cap raised')],
    ['lf-2', sentence('File read twice')],
  ];

  it('is told to them from then on, in the words that were sent', async () => {
    const { talk, text } = await drafted();
    await send(talk, text.replace('Cap raised.', '**Cap** raised!'));
    const [update] = await listUpdates(talk.ports, 'acme');
    const told = {
      whom: 'Acme',
      at: update?.sent,
      words: sentence('Cap raised').replace('Cap raised.', '**Cap** raised!'),
    };
    deepEqual((await talkOf(talk)).temporary[0]?.told, told);
    deepEqual(stateOf(await talkOf(talk), 'named-temporary'), 'done');
  });
  it('ends what was kept to tell it later, and nothing else', async () => {
    const { talk, text } = await drafted();
    await send(talk, text);
    deepEqual([await toldIn(talk), await openAbout(talk)], [both, ['asked-else']]);
  });
  it('is not told where its sentence was taken out or rewritten', async () => {
    const { talk, text } = await drafted();
    await send(talk, text.replace('Cap raised.', 'The cap is higher.'));
    deepEqual(await toldIn(talk), [
      ['lf-1', undefined],
      ['lf-2', sentence('File read twice')],
    ]);
    deepEqual(await openAbout(talk), ['named-temporary', 'asked-else']);
  });
  it('does not wait for code that is gone, nor change what was told before', async () => {
    const { talk, text } = await drafted();
    await endTemporary(talk.ports, { conversation: 'call', id: 'lf-1', how: '' });
    await tellTemporary(talk.ports, {
      conversation: 'call',
      id: 'lf-2',
      whom: 'Maria',
      words: 'on the phone',
    });
    await send(talk, text);
    deepEqual(await toldIn(talk), [
      ['lf-1', undefined],
      ['lf-2', 'on the phone'],
    ]);
    deepEqual(await openAbout(talk), ['asked-else']);
  });
  it('is told in every conversation with them, and with nobody else', async () => {
    const { talk } = await drafted();
    await addCustomer(talk.ports, { name: 'Beta' });
    for (const [id, customer] of [
      ['old', 'acme'],
      ['beta', 'beta'],
    ] as const) {
      await startConversation(talk.ports, { id, customer, at: '2026-01-05T10:00Z' });
      await tag(talk, `lf-${id}`, 'cap raised', id);
      await later(talk, 'named-temporary', id);
    }
    await send(talk, sentence('Cap raised'));
    deepEqual(
      [await toldIn(talk, 'old'), await openAbout(talk, 'old')],
      [[['lf-old', sentence('Cap raised')]], []],
    );
    deepEqual(
      [await toldIn(talk, 'beta'), await openAbout(talk, 'beta')],
      [[['lf-beta', undefined]], ['named-temporary']],
    );
  });
  it('changes nothing more when it is done again', async () => {
    const { talk, text } = await drafted();
    await send(talk, text);
    const before = talk.lines();
    await send(talk, text, addDays(today, 20));
    deepEqual(talk.lines(), before);
  });
  it('is finished by a retry, with the moment it was sent, wherever an earlier try stopped', async () => {
    for (let writes = 1; writes <= 3; writes += 1) {
      const { talk, text } = await drafted();
      let left = writes;
      const full = new Error('full');
      const failing: Store = new Proxy(talk.ports.store, {
        get: (store, name) => {
          const value: unknown = Reflect.get(store, name);
          if (typeof value !== 'function') return value;
          if (name !== 'write' || left-- > 0) return value.bind(store);
          return () => Promise.reject(full);
        },
      });
      const wish = { customer: 'acme', day: today, text };
      await rejects(sendUpdate({ ...talk.ports, store: failing }, wish), full);
      await sendUpdate(talk.ports, wish);
      const [update, ...others] = await listUpdates(talk.ports, 'acme');
      const moments = (await talkOf(talk)).temporary.map(one => one.told?.at);
      deepEqual(
        [others, moments, await toldIn(talk), await openAbout(talk)],
        [[], [update?.sent, update?.sent], both, ['asked-else']],
      );
    }
  });
});
