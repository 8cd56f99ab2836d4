import { deepEqual } from 'node:assert/strict';
import { readTalk, spanOf } from '../../../src/dates/readTalk.ts';
import type { Day } from '../../../src/domain/day.ts';

const today = '2026-11-21' as Day; // a Saturday

function shown(words: string) {
  const talk = readTalk({ words, today });
  return talk && `${talk.day} ${talk.time.hour}:${talk.time.minute} +${talk.minutes}`;
}

const check = (talks: Readonly<Record<string, string | undefined>>) =>
  deepEqual(Object.fromEntries(Object.keys(talks).map(words => [words, shown(words)])), talks);

const refused = (...words: readonly string[]) =>
  check(Object.fromEntries(words.map(one => [one, undefined])));

describe('a talk in one line', () => {
  it('is a day, a time and a length', () =>
    check({
      'yesterday 14:30, 25 min': '2026-11-20 14:30 +25',
      'Tuesday 2pm, half an hour': '2026-11-17 14:0 +30',
      '17 Nov 9.15 1:30': '2026-11-17 9:15 +90',
      'Nov 17, 2026, 1430, 45': '2026-11-17 14:30 +45',
      '2 days ago at noon for 1 h 30 min': '2026-11-19 12:0 +90',
      '2026-11-17 2:30 pm 1 h': '2026-11-17 14:30 +60',
      '17 Nov 2026 930 45': '2026-11-17 9:30 +45',
    }));
  it('was today when no day is named', () =>
    check({ '9:15, 10 min': '2026-11-21 9:15 +10', 'today 9:15 10': '2026-11-21 9:15 +10' }));
  it('may name its end instead', () =>
    check({
      'yesterday 14:30 to 14:55': '2026-11-20 14:30 +25',
      'yesterday from 2pm until 2:45pm': '2026-11-20 14:0 +45',
      '2026-11-17 14:30-14:55': '2026-11-17 14:30 +25',
      'Fri 20 Nov 2026, 2pm – 3pm': '2026-11-20 14:0 +60',
      'yesterday 23:50 to 0:10': '2026-11-20 23:50 +20',
      'yesterday 14:30 to 14:30': undefined,
    }));
  it('is read as it is shown', () => check({ 'Fri 20 Nov 2026, 14:30 to 14:55': '2026-11-20 14:30 +25' }));
  it('is refused when a part is missing', () =>
    refused(
      '',
      'yesterday',
      'yesterday 14:30',
      'yesterday, 25 min',
      '14:30',
      '25 min',
      'yesterday 2 for 25 min',
    ));
  it('never takes a year for a time', () => refused('17 Nov 2026, 25 min', 'Nov 17 2025 45'));
  it('is refused when its day is to come, vague or none', () =>
    refused('tomorrow 14:30, 25 min', 'last week 14:30, 25 min', '03/04 14:30 25', '31 Feb 14:30, 25 min'));
  it('is refused at a time or length that cannot be', () =>
    refused('yesterday 25:00, 25 min', 'yesterday 14:30, 25 h', 'yesterday 14:30, 0 min'));
  it('is refused with words of another kind', () =>
    refused('yesterday 14:30, 25 min with Maria', 'call yesterday 14:30 25', 'a '.repeat(10_000)));
});

describe('the span of a talk', () => {
  const span = (words: string, zone: string, seenFrom = today) => {
    const talk = readTalk({ words, today: seenFrom });
    return talk && Object.values(spanOf(talk, zone));
  };

  it('is in the time of the zone', () =>
    deepEqual(span('yesterday 14:30, 25 min', 'Europe/Berlin'), [
      '2026-11-20T14:30:00.000+01:00',
      '2026-11-20T14:55:00.000+01:00',
    ]));
  it('ends on the next day', () =>
    deepEqual(span('yesterday 23:50, 25 min', 'Asia/Kathmandu'), [
      '2026-11-20T23:50:00.000+05:45',
      '2026-11-21T00:15:00.000+05:45',
    ]));
  it('lasts as long when clocks go back in the middle', () =>
    deepEqual(span('2026-10-25 1:30, 2 h', 'Europe/Berlin'), [
      '2026-10-25T01:30:00.000+02:00',
      '2026-10-25T02:30:00.000+01:00',
    ]));
});
