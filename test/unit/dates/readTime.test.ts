import { deepEqual } from 'node:assert/strict';
import { readTime } from '../../../src/dates/readTime.ts';

const shown = (words: string) => {
  const time = readTime(words);
  return time && `${time.hour}:${time.minute}`;
};

const check = (times: Readonly<Record<string, string | undefined>>) =>
  deepEqual(Object.fromEntries(Object.keys(times).map(words => [words, shown(words)])), times);

const refused = (...words: readonly string[]) =>
  check(Object.fromEntries(words.map(one => [one, undefined])));

describe('a time of day in words', () => {
  it('is read in figures', () =>
    check({
      '14:30': '14:30',
      '9.15': '9:15',
      '1430': '14:30',
      '930': '9:30',
      '0:05': '0:5',
      ' 23:59 ': '23:59',
    }));
  it('is read with the half of the day', () =>
    check({ '2pm': '14:0', '2 PM': '14:0', '2:30pm': '14:30', '9.15 am': '9:15', '11 a.m.': '11:0' }));
  it('knows that twelve comes before one', () =>
    check({ '12pm': '12:0', '12am': '0:0', '12:30 am': '0:30' }));
  it('has names', () => check({ noon: '12:0', Midday: '12:0', midnight: '0:0' }));
  it('is refused at an hour or a minute that no clock shows', () =>
    refused('25:00', '24:00', '14:60', '2460', '0pm', '13pm', '9:75 am'));
  it('is refused when the half of the day is open', () => refused('9', '2', '14'));
  it('is refused in any other spelling', () =>
    refused('', 'soon', '14:3', '14:300', '14:30:00', '1:4:5', '25 min', '-1:30', '１４:30', 'constructor'));
});
