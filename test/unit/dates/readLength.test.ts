import { deepEqual } from 'node:assert/strict';
import { readLength } from '../../../src/dates/readLength.ts';

const check = (lengths: Readonly<Record<string, number | undefined>>) =>
  deepEqual(Object.fromEntries(Object.keys(lengths).map(words => [words, readLength(words)])), lengths);

const refused = (...words: readonly string[]) =>
  check(Object.fromEntries(words.map(one => [one, undefined])));

describe('a length in words', () => {
  it('is read in minutes', () =>
    check({
      '25 min': 25,
      '25min.': 25,
      '5 minutes': 5,
      '1 minute': 1,
      '40m': 40,
      '45': 45,
      ' 7  mins ': 7,
    }));
  it('is read in hours', () =>
    check({ '1 h': 60, '2h': 120, '1 hour': 60, '3 hrs': 180, '1.5 h': 90, '0.1 h': 6 }));
  it('is read in both', () =>
    check({ '1:30': 90, '0:45': 45, '1 h 30 min': 90, '1h30': 90, '1 hour and 15 minutes': 75 }));
  it('has names', () =>
    check({
      'half an hour': 30,
      'a half hour': 30,
      'a quarter of an hour': 15,
      'three quarters of an hour': 45,
      'an hour': 60,
      'one hour': 60,
      'An hour and a half': 90,
    }));
  it('is a day at most', () =>
    check({ '24 h': 1440, '24:00': 1440, '1440': 1440, '24:01': undefined, '1441': undefined }));
  it('is refused when it is nothing', () => refused('', '0', '0 min', '0:00', '0 h', '-5', 'min', 'h'));
  it('is refused in any other spelling', () =>
    refused(
      'long',
      '1:75',
      '1.5',
      '1,5 h',
      'two hours',
      '25 sec',
      '1 day',
      '25 min ago',
      '99999',
      'toString',
    ));
});
