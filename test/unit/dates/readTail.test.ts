import { deepEqual } from 'node:assert/strict';
import { readTail } from '../../../src/dates/readTail.ts';
import type { Day } from '../../../src/domain/day.ts';

const today = '2026-11-21' as Day; // a Saturday

type Expected = readonly [text: string, day: string, words: string] | undefined;

function check(lines: Readonly<Record<string, Expected>>) {
  const read = Object.keys(lines).map(text => {
    const tail = readTail({ text, today });
    return [text, tail && [tail.text, tail.day, tail.words]];
  });
  deepEqual(Object.fromEntries(read), lines);
}

const none = (...lines: readonly string[]) => check(Object.fromEntries(lines.map(one => [one, undefined])));

describe('the day at the end of a line', () => {
  it('stands after until, till, by or before', () =>
    check({
      'retry cap raised until 3 Dec': ['retry cap raised', '2026-12-03', '3 Dec'],
      'retry cap raised till Friday': ['retry cap raised', '2026-11-27', 'Friday'],
      'we send a fix by 2026-12-03': ['we send a fix', '2026-12-03', '2026-12-03'],
      'tests run before Monday': ['tests run', '2026-11-23', 'Monday'],
    }));
  it('may be followed by a full stop and blanks', () =>
    check({
      'We look into it by Friday.': ['We look into it', '2026-11-27', 'Friday'],
      '  raised UNTIL  tomorrow .  ': ['raised', '2026-11-22', 'tomorrow'],
    }));
  it('leaves the sign that led to it out', () =>
    check({
      'cap raised, until 3 Dec': ['cap raised', '2026-12-03', '3 Dec'],
      'cap raised – until 3 Dec': ['cap raised', '2026-12-03', '3 Dec'],
    }));
  it('stands after the last such word', () =>
    check({
      'stand by until the fix by Friday': ['stand by until the fix', '2026-11-27', 'Friday'],
      'wait until Monday, then remove it': undefined,
      'until Monday or until it works': undefined,
    }));
  it('may be all there is', () => check({ 'until Friday': ['', '2026-11-27', 'Friday'] }));
  it('keeps the lines above', () =>
    check({ 'first line\nsecond by Friday': ['first line\nsecond', '2026-11-27', 'Friday'] }));
  it('is none when the rest is more or less than a day', () =>
    none(
      '',
      'until',
      'by ',
      'fixed by Ada',
      'by Friday if all goes well',
      'by Friday!',
      'it should work by now',
    ));
  it('is none when it has passed, is vague or leaves the month open', () =>
    none(
      'until yesterday',
      'by last Friday',
      'by next week',
      'until 03/04',
      'by the end of May',
      'until 31 Feb',
    ));
  it('is none when the word is part of another or the day stands on the next line', () =>
    none('nearby Friday', 'untill Friday', 'stand-by Friday', 'we stand by\nFriday', 'by 3\nDec'));
  it('is looked for once, however long the text is', () => {
    none(
      'by '.repeat(300_000),
      ' '.repeat(1_000_000),
      '-'.repeat(1_000_000),
      `until ${'3 Dec '.repeat(100_000)}`,
    );
    const dashes = '-'.repeat(500_000);
    deepEqual(readTail({ text: `${dashes}a until 3 Dec`, today })?.text.length, dashes.length + 1);
  });
});
