import { deepEqual, equal } from 'node:assert/strict';
import type { Customer } from '../../../../src/domain/records/customer.ts';
import { brief, distance, listed, points, quoted, section } from '../../../../src/text/sheets/sheetWords.ts';
import {
  cadenceWords,
  channelHabit,
  daysOff,
  languageWords,
  moodWords,
  peopleWords,
  timeZoneWords,
  workingDayWords,
} from '../../../../src/text/sheets/ways.ts';
import { day, entry } from '../talk.ts';
import { talkOf, today } from './talks.ts';

const customer = (parts: Partial<Customer> = {}): Customer => ({
  id: 'nordwind',
  name: 'Nordwind',
  ...parts,
});

describe('a remark on a sheet', () => {
  it('is one line of somebody’s words, and no more than words', () => {
    equal(brief('Exports\nstop. '), 'Exports stop');
    equal(brief('Wait...'), 'Wait...');
    equal(quoted('*a* <b>'), '“\\*a\\* \\<b>”');
  });

  it('is cut between two words where it is long', () => {
    const long = brief(`${'word '.repeat(60)}`);
    equal(long.endsWith('word…'), true);
    equal(long.length <= 161, true);
    equal(brief('😀'.repeat(400)), `${'😀'.repeat(160)}…`);
  });

  it('counts days as people do', () => {
    const days = ['2026-11-21', '2026-11-22', '2026-11-20', '2026-11-18', '2026-12-01'];
    deepEqual(
      days.map(one => distance(day(one), today)),
      ['today', 'tomorrow', 'yesterday', '3 days ago', 'in 10 days'],
    );
  });

  it('stands in a list that says how many more there are', () => {
    equal(points(['a', 'b', 'c', 'd'], 2), '- a\n- b\n- and 2 more');
    equal(points(['a', 'b', 'c'], 2), '- a\n- b\n- c');
    equal(section('A', ''), '');
    equal(listed(['a', 'b', 'c']), 'a, b and c');
  });
});

describe('how a customer works', () => {
  const clocks = (theirs: string) => ({ theirs, ours: '2026-11-21T09:00:00.000+01:00' });

  it('tells their time beside ours, where both are known', () => {
    const helsinki = customer({ timeZone: 'Europe/Helsinki' });
    equal(
      timeZoneWords(helsinki, clocks('2026-11-21T10:00:00.000+02:00')),
      'Europe/Helsinki, 1 hour ahead of us, 10:00 there now',
    );
    equal(
      timeZoneWords(helsinki, clocks('2026-11-21T04:30:00.000-03:30')),
      'Europe/Helsinki, 4.5 hours behind us, 04:30 there now',
    );
    equal(
      timeZoneWords(helsinki, clocks('2026-11-21T09:00:00.000+01:00')),
      'Europe/Helsinki, the same time as ours, 09:00 there now',
    );
    equal(timeZoneWords(helsinki, undefined), 'Europe/Helsinki');
    equal(timeZoneWords(customer(), clocks('2026-11-21T10:00:00.000+02:00')), '');
  });

  it('names their language and their working days', () => {
    deepEqual(
      ['pt-BR', 'de', 'no language!'].map(language => languageWords(customer({ language }))),
      ['Brazilian Portuguese', 'German', 'no language!'],
    );
    equal(workingDayWords(customer({ workingDays: [1, 2, 3, 4, 6] })), 'Monday to Thursday and Saturday');
    equal(workingDayWords(customer({ workingDays: [1, 2, 7] })), 'Monday, Tuesday and Sunday');
    equal(workingDayWords(customer()), '');
  });

  it('names the days off that come soon and are no weekend of theirs', () => {
    const holidays = [
      { day: day('2026-11-20'), name: 'over' },
      { day: day('2026-11-22'), name: 'Sunday' },
      { day: day('2026-11-30'), name: 'St *Andrew*' },
      { day: day('2026-12-01'), name: '' },
      { day: day('2026-12-25'), name: 'far' },
    ];
    equal(
      daysOff(customer({ holidays }), today),
      'Monday 30 November 2026 (St \\*Andrew\\*) and Tuesday 1 December 2026',
    );
    equal(daysOff(customer(), today), '');
  });

  it('tells whether they should have heard from us', () => {
    const weekly = customer({ cadence: { days: 7 } });
    equal(
      cadenceWords(weekly, '2026-11-20T23:30:00+01:00', today),
      'every 7 days; the next by 27 November 2026 (in 6 days)',
    );
    equal(
      cadenceWords(weekly, '2026-11-10T10:00:00+01:00', today),
      'every 7 days; it was due on 17 November 2026 (4 days ago)',
    );
    equal(
      cadenceWords(customer({ cadence: { days: 1 } }), undefined, today),
      'every day; they never got an update',
    );
    equal(cadenceWords(customer(), undefined, today), '');
  });

  it('names people, moods and the usual way to talk', () => {
    const seen = ['A', 'B', 'C'].map(name => ({ name, day: today }));
    equal(peopleWords(seen, 2), 'A (21 November 2026), B (21 November 2026), 1 more');
    const angry = entry('10:10', { mood: { mood: 'angry' } });
    equal(moodWords([angry, entry('10:11'), angry], 1), 'angry (21 November 2026)');
    const calls = [talkOf('2026-11-12'), talkOf('2026-11-13'), talkOf('2026-11-14', { channel: 'email' })];
    equal(channelHabit(calls), 'mostly by call (2 of 3)');
    equal(channelHabit(calls.slice(1)), '');
  });
});
