import { deepEqual } from 'node:assert/strict';
import { readDay } from '../../../src/dates/readDay.ts';
import { parseDay } from '../../../src/domain/day.ts';

const today = parseDay('2026-11-21'); // a Saturday

function check(days: Readonly<Record<string, string | undefined>>) {
  const read = Object.keys(days).map(words => [words, today && readDay({ words, today })]);
  deepEqual(Object.fromEntries(read), days);
}

describe('a day in words', () => {
  it('is the next one that fits', () =>
    check({
      today: '2026-11-21',
      tomorrow: '2026-11-22',
      Friday: '2026-11-27',
      'Fri 27 Nov': '2026-11-27',
      '3 Dec': '2026-12-03',
      'Dec 3': '2026-12-03',
      'in 3 days': '2026-11-24',
      'in two weeks': '2026-12-05',
      '2026-12-03': '2026-12-03',
    }));
  it('is refused when it has passed', () =>
    check({
      yesterday: undefined,
      'last Friday': undefined,
      'two days ago': undefined,
      '2026-11-20': undefined,
    }));
  it('is refused when nobody can say which day it is', () =>
    check({
      'next week': undefined,
      'end of next week': undefined,
      'mid-December': undefined,
      December: undefined,
      'in 3 business days': undefined,
      'Friday or Monday': undefined,
      tonight: undefined,
      'in 2 hours': undefined,
      asap: undefined,
    }));
  it('is refused in figures that leave the month open', () =>
    check({ '12/01/2026': undefined, '27.11.': undefined }));
  it('is refused when it does not exist or its weekday is another', () =>
    check({
      '31 Feb': undefined,
      '2026-02-31': undefined,
      'Friday 20 Nov': undefined,
      'Monday 3 Dec': undefined,
    }));
});
