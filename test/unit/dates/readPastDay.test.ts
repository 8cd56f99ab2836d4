import { deepEqual } from 'node:assert/strict';
import { readPastDay } from '../../../src/dates/readPastDay.ts';
import type { Day } from '../../../src/domain/day.ts';

const saturday = '2026-11-21' as Day;

function check(days: Readonly<Record<string, string | undefined>>, today: string = saturday) {
  const read = Object.keys(days).map(words => [words, readPastDay({ words, today: today as Day })]);
  deepEqual(Object.fromEntries(read), days);
}

const refused = (...words: readonly string[]) =>
  check(Object.fromEntries(words.map(one => [one, undefined])));

describe('a past day in words', () => {
  it('is today or counts back from it', () =>
    check({
      today: '2026-11-21',
      ' Yesterday ': '2026-11-20',
      'the day before yesterday': '2026-11-19',
      '2 days ago': '2026-11-19',
      'three days ago': '2026-11-18',
      'a week ago': '2026-11-14',
      'two weeks ago': '2026-11-07',
    }));
  it('is the last such weekday, never today', () =>
    check({
      Sunday: '2026-11-15',
      Monday: '2026-11-16',
      tue: '2026-11-17',
      Wednesday: '2026-11-18',
      Thursday: '2026-11-19',
      Friday: '2026-11-20',
      Saturday: '2026-11-14',
      'on Tuesday': '2026-11-17',
    }));
  it('is the same weekday with "last" before it', () =>
    check({
      'last Sunday': '2026-11-15',
      'last Monday': '2026-11-16',
      'last Thursday': '2026-11-19',
      'last Friday': '2026-11-20',
      'last Saturday': '2026-11-14',
    }));
  it('is a date of this year or, where that lies ahead, of the year before', () =>
    check({
      '17 Nov': '2026-11-17',
      'Nov 17th': '2026-11-17',
      '17th of November': '2026-11-17',
      '21 Nov': '2026-11-21',
      'Tue 17 Nov': '2026-11-17',
      '1 Jan': '2026-01-01',
      '3 Dec': '2025-12-03',
      '17 Nov 2025': '2025-11-17',
      '2026-11-17': '2026-11-17',
    }));
  it('reaches back over the new year', () =>
    check({ '28 Dec': '2025-12-28', Thursday: '2026-01-01', yesterday: '2026-01-01' }, '2026-01-02'));
  it('is refused when it is still to come', () =>
    refused('tomorrow', '2026-11-22', 'next Friday', 'this Monday', 'in 2 days', '22 Nov 2026'));
  it('is refused when nobody can say which day it is', () =>
    refused(
      'last week',
      'Monday last week',
      'a month ago',
      'a year ago',
      'November',
      'weekend',
      'recently',
      '',
    ));
  it('is refused when a part of a day or a time is named with it', () =>
    refused('last night', 'yesterday morning', 'earlier today', 'an hour ago', 'yesterday 14:30', 'now'));
  it('is refused in figures that leave the month open', () =>
    refused('03/04', '17/11/2026', '17.11.', '17.11.2026', '17-11', '17-11-2026', 'Tue 3/11'));
  it('is refused when it does not exist or its weekday is another', () =>
    refused('31 Feb', '31 February', '2026-02-31', '29 Feb 2026', 'Friday 17 Nov', 'Sun 22 Nov'));
  it('is refused when it is more than five years ago', () => refused('2021-11-01', '17 Nov 1999'));
});
