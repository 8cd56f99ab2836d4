import { deepEqual } from 'node:assert/strict';
import { readTail, tailTrouble } from '../../../src/dates/readTail.ts';
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
  it('may be followed by how sure that is', () =>
    check({
      'I will fix it by Thursday for sure': ['I will fix it', '2026-11-26', 'Thursday'],
      'we answer by Friday at the latest.': ['we answer', '2026-11-27', 'Friday'],
      'fix it by Monday, please': ['fix it', '2026-11-23', 'Monday'],
      'we hear from you by for sure': undefined,
      'we know it by tomorrow for sure or later': undefined,
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
  it('may be more than a word', () =>
    check({
      'we send the cause by the end of next week': [
        'we send the cause',
        '2026-11-27',
        'the end of next week',
      ],
      'cap raised until end of month.': ['cap raised', '2026-11-30', 'end of month'],
      'done by close of business on Friday': ['done', '2026-11-27', 'close of business on Friday'],
      'answer no later than 27.11.': ['answer', '2026-11-27', '27.11.'],
      'answer by 27.11.2026.': ['answer', '2026-11-27', '27.11.2026'],
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
      'we report on Friday',
      'we call back in 3 days',
      'we call tomorrow',
    ));
  it('is none when it has passed, is vague or leaves the month open', () =>
    none('until yesterday', 'by last Friday', 'by next week', 'until 03/04', 'by May', 'until 31 Feb'));
  it('is none when the word is part of another or the day stands on the next line', () =>
    none('nearby Friday', 'untill Friday', 'stand-by Friday', 'we stand by\nFriday', 'by 3\nDec'));
  it('is none where the end of a word was cut off with what stands far before', () => {
    // From "by" on these are as many signs as are looked at.
    const far = `by${' '.repeat(76 - 'byFriday'.length)}Friday`;
    none(`stand${far}`);
  });
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

describe('the trouble with the day at the end of a line', () => {
  const trouble = (text: string) => tailTrouble({ text, today });

  it('is told with its words and what to write instead', () => {
    deepEqual(trouble('cap raised until soon'), {
      problem: 'vague',
      suggestion: 'Mon 23 Nov',
      words: 'soon',
    });
    deepEqual(trouble('we answer by next month.'), {
      problem: 'vague',
      suggestion: 'end of next month',
      words: 'next month',
    });
    deepEqual(trouble('fixed by 03/04'), {
      problem: 'ambiguous',
      suggestion: 'Sat 3 Apr',
      otherwise: 'Thu 4 Mar',
      words: '03/04',
    });
  });
  it('is none where there is a day, or none was meant', () => {
    const lines = [
      'by Friday',
      'until 3 Dec or by Friday',
      'fixed by Ada',
      'we stand by',
      '',
      'nothing of it',
    ];
    deepEqual(lines.map(trouble), Array(lines.length).fill(undefined));
  });
  it('knows the order and the calendar', () => {
    const calendar = { workingDays: [1, 2, 3, 4, 7], holidays: [] };
    deepEqual(readTail({ text: 'by 03/04', today, order: 'DMY' })?.day, '2027-04-03');
    deepEqual(readTail({ text: 'by EOW', today, calendar })?.day, '2026-11-26');
    deepEqual(tailTrouble({ text: 'by 03/04', today, order: 'MDY' }), undefined);
  });
});
