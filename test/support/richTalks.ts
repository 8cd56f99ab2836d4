import type { EntryRequest } from '../../src/actions/entries/addEntry.ts';
import type { EntryChange } from '../../src/actions/entries/editEntry.ts';
import type { Day } from '../../src/domain/day.ts';

export const by = (day: string) => ({ day: day as Day, words: '' });

export interface Line extends Omit<EntryRequest, 'conversation' | 'at'> {
  readonly time: string;
  /** What came of it later. */
  readonly later?: EntryChange;
}

export interface RichTalk {
  readonly id: string;
  readonly day: string;
  readonly channel?: string;
  readonly title: string;
  readonly speakers: readonly string[];
  readonly tickets?: readonly string[];
  readonly lines: readonly Line[];
}

export const richTalks: readonly RichTalk[] = [
  {
    id: 'kick-off',
    day: '2026-09-14',
    channel: 'meeting',
    title: 'Kick-off of the export project',
    speakers: ['Maria Lopez', 'Jan de Vries', 'Ada'],
    lines: [
      {
        time: '10:00',
        kind: 'heard',
        speaker: 'Jan de Vries',
        text: 'The warehouse exports every order at night and picks from five in the morning.',
      },
      {
        time: '10:10',
        kind: 'decision',
        text: 'One contact on each side, a written update every Friday.',
        later: { decision: { who: 'Jan de Vries', alternatives: 'a ticket for each question' } },
      },
    ],
  },
  {
    id: 'first-report',
    day: '2026-11-12',
    title: 'Export stops at night',
    speakers: ['Maria Lopez', 'Tom Reed'],
    tickets: ['NW-411'],
    lines: [
      {
        time: '10:29',
        kind: 'heard',
        speaker: 'Maria Lopez',
        text: 'The export dies after 30 s for orders over 5 000 lines.',
        later: {
          reach: 'customer',
          impact: { words: 'Two evenings were lost, 14 people waited for pick lists.' },
          mood: { mood: 'angry' },
        },
      },
      {
        time: '10:31',
        kind: 'restatement',
        text: 'Big exports stop half way, small ones work.',
        later: {
          answer: { state: 'corrected', words: 'Only orders over 5 000 lines, and only since the 3rd.' },
        },
      },
      { time: '10:35', kind: 'question', speaker: 'Maria Lopez', text: 'Can we import on Mondays instead?' },
      {
        time: '10:36',
        kind: 'question',
        asks: 'us',
        text: 'One failing order file, please.',
        due: by('2026-11-19'),
      },
      {
        time: '10:40',
        kind: 'promise',
        text: 'Investigate the time-out, report on the cause.',
        due: by('2026-11-18'),
      },
      { time: '10:41', kind: 'note', reach: 'me', text: 'Tom is looking for another supplier, I think.' },
      { time: '10:44', kind: 'promise', text: 'A script that finds the orders that were cut off.' },
    ],
  },
  {
    id: 'retry-call',
    day: '2026-11-17',
    title: 'What we do until it is fixed',
    speakers: ['Maria Lopez'],
    tickets: ['NW-411', 'https://git.example/shop/issues/12'],
    lines: [
      { time: '15:02', kind: 'told', text: 'We raise the retries to ten for now. It buys time.' },
      {
        time: '15:03',
        kind: 'restatement',
        text: 'If pick lists are there by five, the night can take as long as it needs.',
        later: { answer: { state: 'confirmed', words: '' } },
      },
      {
        time: '15:06',
        kind: 'decision',
        text: 'Retries go up to ten until the fix is in.',
        later: { decision: { who: 'Maria Lopez', alternatives: 'splitting orders by hand' } },
      },
      {
        time: '15:08',
        kind: 'heard',
        speaker: 'Maria Lopez',
        text: 'We would like a button to start the export by hand.',
        later: {
          request: { asked: 'a button to start the export by hand', need: '', today: '' },
          mood: { mood: 'worried' },
        },
      },
      {
        time: '15:12',
        kind: 'promise',
        text: 'Retries raised by Wednesday morning.',
        due: by('2026-11-18'),
        later: { outcome: 'kept' },
      },
    ],
  },
  {
    id: 'mail',
    day: '2026-11-19',
    channel: 'email',
    title: 'Re: test system',
    speakers: ['Tom Reed'],
    lines: [
      {
        time: '09:12',
        kind: 'heard',
        speaker: 'Tom Reed',
        text: 'The test system has the orders of October now.',
      },
      {
        time: '09:30',
        kind: 'restatement',
        text: 'You want to see the fix with the orders of October before it goes live.',
      },
      { time: '09:31', kind: 'promise', text: 'The lasting fix in the test system.', due: by('2026-12-03') },
    ],
  },
];
