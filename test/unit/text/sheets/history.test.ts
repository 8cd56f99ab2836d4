import { deepEqual, equal } from 'node:assert/strict';
import {
  lastContact,
  openFollowUps,
  openOptions,
  openSteps,
  peopleSeen,
  teamEntries,
  temporaryCode,
  theyOwe,
  ticketsOf,
  untoldCode,
  untoldMoves,
  weOwe,
  writersOf,
} from '../../../../src/text/sheets/history.ts';
import { entry, milestone, temporary } from '../talk.ts';
import { by, history, historyOf, talkOf, today } from './talks.ts';

const ids = (all: readonly { readonly id: string }[]) => all.map(one => one.id);
const move = (told: boolean) => ({
  id: 'm',
  day: by('2026-11-25').day,
  words: '',
  to: by('2026-11-30').day,
  reason: 'ill',
  wordsForThem: 'we test first',
  told,
  at: '2026-11-20T10:00:00Z',
});

describe('what is known of a customer', () => {
  it('comes newest first, and never from what somebody keeps for themselves', () => {
    const all = historyOf({ text: 'a' }, { reach: 'me', text: 'b' }, { reach: 'customer', text: 'c' });
    deepEqual(
      teamEntries(all).map(one => one.text),
      ['c', 'a'],
    );
  });

  it('names who took part and when last, but not who writes for us', () => {
    const first = talkOf('2026-11-12', {
      speakers: ['Maria', ' Tom '],
      entries: [
        entry('10:10', { speaker: 'Ines', author: 'ada' }),
        entry('10:11', { kind: 'told', speaker: 'Dana' }),
      ],
    });
    const last = talkOf('2026-11-17', {
      speakers: ['Ada', 'maria', ''],
      entries: [entry('10:10', { speaker: 'Secret', reach: 'me' })],
    });
    deepEqual(
      peopleSeen(history({ conversations: [last, first] })).map(one => `${one.name} ${one.day}`),
      ['maria 2026-11-17', 'Tom 2026-11-12', 'Ines 2026-11-12'],
    );
  });

  it('names who wrote for us, most of it first', () =>
    deepEqual(
      writersOf(
        historyOf({ author: 'bo' }, { author: 'ada' }, { author: 'ada' }, { author: 'me', reach: 'me' }),
      ),
      ['ada', 'bo'],
    ));

  it('has every ticket once, without passwords', () => {
    const conversations = [
      talkOf('2026-11-17', { tickets: ['NW-411', 'https://u:p@x.example/1'] }),
      talkOf('2026-11-12', { tickets: ['nw-411', '#12', ' ', 'https://x.example/1'] }),
    ];
    deepEqual(ticketsOf(history({ conversations })), ['NW-411', 'https://x.example/1', '#12']);
  });

  it('has what we owe, late first and without a date last', () => {
    const all = historyOf(
      { kind: 'promise', id: 'undated' },
      { kind: 'promise', id: 'later', due: by('2026-12-01') },
      { kind: 'question', id: 'answer', asks: 'them', due: by('2026-11-30') },
      { kind: 'promise', id: 'late', due: by('2026-11-18') },
      { kind: 'promise', id: 'kept', outcome: 'kept', due: by('2026-11-17') },
      { kind: 'question', id: 'theirs', asks: 'us' },
      { kind: 'question', id: 'older' },
    );
    deepEqual(ids(weOwe(teamEntries(all))), ['late', 'answer', 'later', 'undated', 'older']);
    deepEqual(ids(theyOwe(teamEntries(all))), ['theirs']);
  });

  it('has dated steps and follow-ups that are not done, from talks and from outside', () => {
    const conversations = [
      talkOf('2026-11-17', {
        milestones: [milestone('2026-12-03'), milestone('2026-11-20', { state: 'done' })],
        followUps: [
          milestone('2026-11-29'),
          milestone('2026-11-19'),
          milestone('2026-11-18', { state: 'done' }),
        ],
      }),
    ];
    const all = history({ conversations, milestones: [milestone('2026-11-27'), milestone('2026-12-09')] });
    deepEqual(ids(openSteps(all)), ['2026-11-27', '2026-12-03', '2026-12-09']);
    deepEqual(ids(openFollowUps(all)), ['2026-11-19', '2026-11-29']);
  });

  it('has the code that is still in place, and what they do not know of it', () => {
    const conversations = [
      talkOf('2026-11-17', {
        temporary: [
          temporary('2026-12-03', { id: 'b', told: { whom: '', at: '2026-11-18T10:00:00Z', words: '' } }),
          temporary('2026-11-01', { id: 'gone', gone: { how: 'fixed', at: '2026-11-02T10:00:00Z' } }),
        ],
      }),
      talkOf('2026-11-12', { temporary: [temporary('2026-11-20', { id: 'a' })] }),
    ];
    deepEqual(ids(temporaryCode(history({ conversations }))), ['a', 'b']);
    deepEqual(ids(untoldCode(history({ conversations }))), ['a']);
  });

  it('has the moves of dates that they do not know yet', () => {
    const promise = { kind: 'promise', text: 'the fix by tomorrow', due: by('2026-11-30') } as const;
    const conversations = [
      talkOf('2026-11-17', {
        entries: [
          entry('10:10', { ...promise, earlier: [move(false)] }),
          entry('10:11', { ...promise, id: 'told', earlier: [move(true)] }),
          entry('10:12', { ...promise, id: 'mine', reach: 'me', earlier: [move(false)] }),
        ],
        milestones: [milestone('2026-11-30', { title: 'Cause', earlier: [move(false)] })],
        followUps: [milestone('2026-11-30', { earlier: [move(false)] })],
      }),
    ];
    deepEqual(
      untoldMoves(history({ conversations })).map(one => `${one.what} ${one.from} ${one.to} ${one.words}`),
      ['Cause 2026-11-25 2026-11-30 we test first', 'the fix 2026-11-25 2026-11-30 we test first'],
    );
  });

  it('has the options nobody chose yet', () => {
    const option = (state: 'open' | 'chosen') => ({ cost: '', risk: '', loses: '', state });
    const all = historyOf(
      { id: 'a', option: option('open') },
      { option: option('chosen') },
      { option: option('open'), outcome: 'solved' },
    );
    deepEqual(ids(openOptions(teamEntries(all))), ['a']);
  });

  it('was last in contact when we talked or wrote, whichever was later', () => {
    const conversations = [talkOf('2026-11-12')];
    const update = { id: 'u', day: today, text: 'x', sent: '2026-11-13T16:00:00+01:00' };
    equal(lastContact(history({ conversations, updates: [update] })), '2026-11-13');
    equal(lastContact(history({ conversations })), '2026-11-12');
    equal(lastContact(history()), undefined);
  });
});
