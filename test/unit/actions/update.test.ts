import { deepEqual, notEqual } from 'node:assert/strict';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { editConversation } from '../../../src/actions/conversations/editConversation.ts';
import { creationIn } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addMilestone } from '../../../src/actions/due/addMilestone.ts';
import { finishDue } from '../../../src/actions/due/finishDue.ts';
import { addEntry, type EntryRequest } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { type LabelParts, labelEntry } from '../../../src/actions/entries/labelEntry.ts';
import { removeEntry } from '../../../src/actions/entries/removeEntry.ts';
import { draftUpdate } from '../../../src/actions/texts/draftUpdate.ts';
import { listUpdates, sendUpdate } from '../../../src/actions/texts/sendUpdate.ts';
import { addDays, instantAt } from '../../../src/domain/calendar.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import type { Label } from '../../../src/domain/records/labels.ts';
import { fieldsInLog, startedTalk, type Talk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const day = (text: string) => parseDay(text) as Day;
const today = day('2026-11-21');
const due = (date: string) => ({ day: day(date), words: 'soon' });

const send = (talk: Talk, text = 'Update', on = today) =>
  sendUpdate(talk.ports, { customer: 'acme', day: on, text });

const say = (talk: Talk, text: string, parts: Partial<EntryRequest> = {}) =>
  addEntry(talk.ports, { conversation: 'call', kind: 'heard', text, reach: 'customer', ...parts });

describe('sending an update', () => {
  const folder = temporaryFolders();

  it('keeps the text as it is, with its day and when it was sent', async () => {
    const talk = await startedTalk(folder());
    const id = await send(talk, ' # a\r\n\n');
    const { sent, ...rest } = fieldsInLog(talk.folder).at(-1) ?? {};
    deepEqual(rest, { day: today, text: ' # a\r\n\n' });
    deepEqual(await listUpdates(talk.ports, 'acme'), [{ id, sent, ...rest }]);
  });
  it('is harmless when it is done again', async () => {
    const talk = await startedTalk(folder());
    const id = await send(talk);
    const before = talk.lines();
    deepEqual([await send(talk), talk.lines()], [id, before]);
  });
  it('makes another one of another text, the newest first', async () => {
    const talk = await startedTalk(folder());
    const ids = [await send(talk), await send(talk, 'Correction')];
    deepEqual(await send(talk, 'Update', addDays(today, 7)), ids[0]);
    const sent = await listUpdates(talk.ports, 'acme');
    deepEqual(
      sent.map(one => one.id),
      [...ids].reverse(),
    );
  });
  it('belongs to one customer', async () => {
    const talk = await startedTalk(folder());
    await addCustomer(talk.ports, { name: 'Beta' });
    await send(talk);
    deepEqual(await listUpdates(talk.ports, 'beta'), []);
  });

  async function refuses(wish: Partial<Parameters<typeof sendUpdate>[1]>, expected: string) {
    const talk = await startedTalk(folder());
    const before = talk.lines();
    const work = sendUpdate(talk.ports, { customer: 'acme', day: today, text: 'Update', ...wish });
    deepEqual([await problemOf(work), talk.lines()], [expected, before]);
  }

  it('needs a customer, a day and a text', async () => {
    await refuses({ customer: 'other' }, 'not found');
    await refuses({ customer: '../up' }, 'not found');
    await refuses({ day: '2026-02-30' as Day }, 'bad date');
    await refuses({ text: ' \n' }, 'empty');
    await refuses({ text: 'x'.repeat(1024 * 1024 + 1) }, 'too long');
  });
  it('is listed only for a customer who is there', async () => {
    const talk = await startedTalk(folder());
    deepEqual(await problemOf(listUpdates(talk.ports, 'other')), 'not found');
  });
});

describe('an update after another', () => {
  const folder = temporaryFolders();
  const nothing = 'Nothing new has happened since our update of Saturday 21 November 2026';
  const all = ['old words', 'new words', 'old question', 'old promise', 'old decision', nothing];

  const draft = async ({ ports }: Talk) => (await draftUpdate(ports, { customer: 'acme', today })).text;

  /** A talk, told in an update; then something happens. Checks which of the words stand in the next update. */
  async function check(then: (talk: Talk, heard: string) => Promise<unknown>, expected: readonly string[]) {
    const talk = await startedTalk(folder());
    const heard = await say(talk, 'old words', { kind: 'restatement' });
    await say(talk, 'old decision', { kind: 'decision' });
    await say(talk, 'old question', { kind: 'question' });
    await say(talk, 'old promise', { kind: 'promise', due: due('2026-11-27'), id: 'promise' });
    await send(talk);
    await then(talk, heard);
    const text = await draft(talk);
    deepEqual(
      all.filter(words => text.includes(words)),
      expected,
    );
  }
  const open = ['old question', 'old promise'];

  it('repeats only what is still open', () => check(async () => {}, [...open, nothing]));
  it('tells what was said since then', () => check(talk => say(talk, 'new words'), ['new words', ...open]));
  it('tells what was put down since then, however long ago it was said', () =>
    check(talk => say(talk, 'new words', { at: '2026-11-01T10:00Z' }), ['new words', ...open]));
  it('tells what was already put down for a later hour', async () => {
    const talk = await startedTalk(folder());
    await say(talk, 'new words', { at: instantAt(Date.parse('2026-11-21T20:00Z'), 'UTC') });
    await send(talk);
    deepEqual((await draft(talk)).includes('- new words'), true);
  });
  it('tells what was said between the draft and its sending', async () => {
    const talk = await startedTalk(folder());
    await say(talk, 'old words');
    const made = talk.ports.now();
    await say(talk, 'new words');
    await sendUpdate(talk.ports, { customer: 'acme', day: today, text: 'Update', made });
    const text = await draft(talk);
    deepEqual([text.includes('- new words'), text.includes('- old words')], [true, false]);
  });
  it('tells what they answered since then', () =>
    check(
      ({ ports }, entry) =>
        editEntry(ports, {
          conversation: 'call',
          entry,
          fields: { answer: { state: 'corrected', words: 'new words' } },
        }),
      ['new words', ...open],
    ));
  it('tells what was set right in its text', () =>
    check(
      ({ ports }, entry) => editEntry(ports, { conversation: 'call', entry, fields: { text: 'new words' } }),
      ['new words', ...open],
    ));
  it('tells how a promise ended, once', () =>
    check(
      async talk => {
        await finishDue(talk.ports, { conversation: 'call', kind: 'promise', id: 'promise' });
        deepEqual((await draft(talk)).includes('| old promise | kept |'), true);
        await send(talk, 'Second');
      },
      ['old question', nothing],
    ));
  it('tells nothing of what we say among ourselves', () =>
    check(talk => say(talk, 'new words', { kind: 'note' }), [...open, nothing]));
  it('tells nothing of what was heard and is not marked for them', () =>
    check(talk => say(talk, 'new words', { reach: 'team' }), [...open, nothing]));
  it('tells what was marked for them since then', () =>
    check(
      ({ ports }, entry) =>
        editEntry(ports, { conversation: 'call', entry, fields: { kind: 'heard', reach: 'customer' } }),
      ['old words', ...open],
    ));
  it('tells nothing of what was only edited for us', () =>
    check(
      ({ ports }, entry) => editEntry(ports, { conversation: 'call', entry, fields: { speaker: 'Maria' } }),
      [...open, nothing],
    ));
  it('tells what was written for them since then under a label, or about a decision', async () => {
    const label = (of: Label, parts: LabelParts) => (talk: Talk, entry: string) =>
      labelEntry(talk.ports, { conversation: 'call', entry, label: of, parts });
    for (const one of [label('impact', {}), label('option', {}), label('request', {}), label('risk', {})])
      await check(one, ['old words', ...open]);
    await check(
      async talk => {
        const entry = await say(talk, 'new words', { kind: 'decision' });
        await send(talk, 'Second');
        const decision = { who: 'Maria', alternatives: '' };
        await editEntry(talk.ports, { conversation: 'call', entry, fields: { decision } });
      },
      ['new words', ...open],
    );
  });
  it('tells nothing of labels that are for us', async () => {
    for (const [label, parts] of [
      ['feedback', { about: 'us' }],
      ['mood', { mood: 'angry' }],
      ['compensation', { value: 'one month' }],
    ] as const)
      await check(
        ({ ports }, entry) => labelEntry(ports, { conversation: 'call', entry, label, parts }),
        [...open, nothing],
      );
  });
  it('tells nothing of what was taken away', () =>
    check(
      async talk => {
        const entry = await say(talk, 'new words');
        await removeEntry(talk.ports, { conversation: 'call', entry });
      },
      [...open, nothing],
    ));
});

describe('what always counts in an update', () => {
  const folder = temporaryFolders();

  /** An old and a new conversation of one customer. */
  async function twoTalks(): Promise<Talk> {
    const talk = await startedTalk(folder());
    await startConversation(talk.ports, {
      customer: 'acme',
      id: 'old',
      at: '2026-01-05T10:00Z',
      title: 'Old',
    });
    return talk;
  }
  const old = { conversation: 'old', at: '2026-01-05T10:05Z' };

  async function check(prepare: (talk: Talk) => Promise<unknown>, expected: readonly string[]) {
    const talk = await twoTalks();
    await prepare(talk);
    const { text } = await draftUpdate(talk.ports, { customer: 'acme', today });
    deepEqual(
      expected.filter(line => !text.split('\n').includes(line)),
      [],
      text,
    );
    return text;
  }

  it('is every open question, however old', () =>
    check(
      async talk => {
        await say(talk, 'Why?', { ...old, kind: 'question' });
        await say(talk, 'Which file?', { ...old, kind: 'question', asks: 'us' });
      },
      ['- Why? (asked on 5 January 2026)', '- Which file? (asked on 5 January 2026)'],
    ));
  it('is every promise that is open', () =>
    check(
      talk => say(talk, 'We call', { ...old, kind: 'promise', due: due('2026-02-01') }),
      ['| 1 February 2026 | We call | was due on 1 February 2026 and is late |'],
    ));
  it('is every milestone that is open', () =>
    check(
      ({ ports }) =>
        addMilestone(ports, { conversation: 'old', title: 'Fix', day: day('2026-12-03'), words: '' }),
      [
        '| 3 December 2026 | Fix | on track |',
        'You hear from us on Thursday 3 December 2026, even if nothing has changed.',
      ],
    ));
  it('is all temporary code', () =>
    check(
      ({ store }) =>
        store.write(
          creationIn(
            'old',
            'temporary',
            'lf-7k2m4',
          )({
            conversation: 'old',
            reason: 'retries raised',
            until: due('2026-12-03'),
            owner: 'dana',
            spot: { folder: 'shop', path: 'src/client.ts', start: 1, end: 1, quote: 'x' },
          }),
        ),
      ['- Retries raised. It buys time; it is not the fix. We plan to remove it by 3 December 2026.'],
    ));
  it('is a milestone that was done since the last update, once', async () => {
    const row = '| 3 December 2026 | Fix | done |';
    const talk = await twoTalks();
    const id = await addMilestone(talk.ports, {
      conversation: 'old',
      title: 'Fix',
      day: day('2026-12-03'),
      words: '',
    });
    const has = async () => (await draftUpdate(talk.ports, { customer: 'acme', today })).text.includes(row);
    await send(talk, 'First');
    const before = await has();
    await finishDue(talk.ports, { conversation: 'old', kind: 'milestone', id });
    const after = await has();
    await send(talk, 'Second');
    deepEqual([before, after, await has()], [false, true, false]);
  });
  it('is what was done lately for a customer who never got an update', async () => {
    const done = async ({ ports }: Talk, title: string, date: string) => {
      const id = await addMilestone(ports, { conversation: 'old', title, day: day(date), words: '' });
      await finishDue(ports, { conversation: 'old', kind: 'milestone', id });
    };
    const text = await check(
      async talk => {
        await done(talk, 'Long ago', '2026-02-01');
        await done(talk, 'Fix', '2026-11-10');
      },
      ['| 10 November 2026 | Fix | done |'],
    );
    deepEqual(text.includes('Long ago'), false);
  });
  it('is named after the newest conversation that has news', async () => {
    const talk = await twoTalks();
    const subject = async () =>
      (await draftUpdate(talk.ports, { customer: 'acme', today })).text.split(':', 1)[0];
    await say(talk, 'a');
    const without = await subject();
    await send(talk);
    deepEqual([without, await subject()], ['# Acme', '# Old']);
  });
  it('is named after no conversation of which they may hear nothing', async () => {
    const talk = await twoTalks();
    await editConversation(talk.ports, { conversation: 'call', fields: { title: 'Ours', tickets: ['X-1'] } });
    await editConversation(talk.ports, { conversation: 'old', fields: { tickets: ['X-2'] } });
    await send(talk);
    await say(talk, 'a', { reach: 'me' });
    await say(talk, 'b', { ...old, kind: 'question' });
    const { text } = await draftUpdate(talk.ports, { customer: 'acme', today });
    deepEqual(text.split('\n').slice(0, 3), [
      '# Old: update of Saturday 21 November 2026',
      '',
      'Ticket: X-2',
    ]);
  });
  it('is every ticket of the conversations that have news, or else of the newest, once', async () => {
    const talk = await twoTalks();
    const tickets = async () =>
      /^Tickets?: (.*)$/m.exec((await draftUpdate(talk.ports, { customer: 'acme', today })).text)?.[1];
    await editConversation(talk.ports, { conversation: 'call', fields: { tickets: ['X-1', 'X-2'] } });
    await editConversation(talk.ports, { conversation: 'old', fields: { tickets: ['X-2', 'X-3'] } });
    await say(talk, 'a');
    const one = await tickets();
    await say(talk, 'b', { ...old, kind: 'question' });
    await say(talk, 'c', { ...old });
    await send(talk);
    const none = await tickets();
    await say(talk, 'd');
    await say(talk, 'e', { ...old });
    deepEqual([one, none, await tickets()], ['X-1, X-2', 'X-1, X-2', 'X-1, X-2, X-3']);
  });
  it('leaves out the other customers', async () => {
    const talk = await twoTalks();
    await addCustomer(talk.ports, { name: 'Beta' });
    await startConversation(talk.ports, { customer: 'beta', id: 'beta', title: 'Beta title' });
    await say(talk, 'beta words', { conversation: 'beta', kind: 'question' });
    const { text } = await draftUpdate(talk.ports, { customer: 'acme', today });
    deepEqual([text.includes('beta'), text.includes('Beta')], [false, false]);
  });
  it('gives the same text each time', async () => {
    const talk = await twoTalks();
    for (const text of ['a', 'b', 'c']) await say(talk, text, { at: '2026-11-20T10:00Z' });
    const first = await draftUpdate(talk.ports, { customer: 'acme', today });
    deepEqual(await draftUpdate(talk.ports, { customer: 'acme', today }), first);
    notEqual(first.text, '');
  });
});
