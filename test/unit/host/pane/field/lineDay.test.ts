import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../../../src/domain/day.ts';
import { lineDay } from '../../../../../src/host/pane/field/lineDay.ts';
import { promiseDays } from '../../../../../src/host/pane/field/promiseDays.ts';

/** A Saturday. */
const today = '2026-11-21' as Day;
const read = (text: string) => lineDay({ text, today });

function day(text: string, words: string, expected: string) {
  deepEqual(read(text), { words, day: expected });
}

describe('the day at the end of a line', () => {
  it('is what stands after "by" and its like', () => {
    day('We send it by Friday', 'Friday', '2026-11-27');
    day('it stays until 3 Dec', '3 Dec', '2026-12-03');
    day('we call on Monday', 'Monday', '2026-11-23');
    day('done before 2026-12-01', '2026-12-01', '2026-12-01');
  });
  it('is the last one named: the day of the report', () =>
    day('We investigate by Mon 23 Nov and report on Tue 24 Nov', 'Tue 24 Nov', '2026-11-24'));
  it('comes after the first step that is named before it', () => {
    day('We investigate by Friday and report on Monday', 'Monday', '2026-11-30');
    day('We look into it by 3 Dec, then report on Friday', 'Friday', '2026-12-04');
    day('We call on Monday and report by Friday', 'Friday', '2026-11-27');
    day('We look on the server and report on Monday', 'Monday', '2026-11-23');
    day('We investigate by 3 Dec and report on 1 Dec 2026', '1 Dec 2026', '2026-12-01');
  });
  it('stands there also without such a word', () => {
    day('we raise the retries today', 'today', '2026-11-21');
    day('Tom sends it tomorrow', 'tomorrow', '2026-11-22');
    day('we answer in 3 days', 'in 3 days', '2026-11-24');
  });
  it('is found before the sign that ends the sentence', () => {
    for (const end of ['.', '!', '?', ' .', '…', ')', '. '])
      day(`We send it by Friday${end}`, 'Friday', '2026-11-27');
  });
  it('is found in the last line of a long text', () =>
    day(`${'x '.repeat(500)}\nwe answer by Friday`, 'Friday', '2026-11-27'));
  it('is none in words that only look like one', () => {
    for (const text of [
      'it lay in the sun',
      'they wed',
      'we sat',
      'it may',
      'decided by Maria',
      'we work on exports',
      'works by now',
      'until then',
      '',
    ])
      deepEqual([text, read(text)], [text, undefined]);
  });
  it('is none that is over, or one of several', () => {
    for (const text of [
      'since tuesday',
      'it worked last Friday',
      'every Monday',
      'in the log from yesterday',
    ])
      deepEqual([text, read(text)], [text, undefined]);
  });
});

describe('words at the end of a line that should name a day and do not', () => {
  function check(text: string, words: string, problem: string, suggestion?: string) {
    const found = read(text);
    const told = found && 'problem' in found ? [found.words, found.problem, found.suggestion] : found;
    deepEqual(told, [words, problem, suggestion]);
  }

  it('are told with what can be said instead', () => {
    check('we fix it soon', 'soon', 'vague', 'Mon 23 Nov');
    check('we fix it as soon as possible', 'as soon as possible', 'vague', 'Mon 23 Nov');
    check('you get it in a few days', 'in a few days', 'vague', 'in 3 days');
    check('you get it by next week', 'next week', 'vague', 'end of next week');
    check('by 31 February', '31 February', 'no such day', 'Sun 28 Feb');
    check('we send it by 03/04', '03/04', 'ambiguous', 'Sat 3 Apr');
    check('we send it by Firday', 'Firday', 'unknown', 'Friday');
  });
  it('are none in words of another meaning', () => {
    for (const text of [
      'keep the ticket open',
      'retries 3 times a day',
      'it stops at 5 pm',
      'we do it right now',
    ])
      deepEqual([text, read(text)], [text, undefined]);
  });
});

describe('the usual shape of a promise', () => {
  const usual = { workingDays: [1, 2, 3, 4, 5], holidays: [] };

  it('names the next two working days, in words that are read as those days', () => {
    const days = promiseDays({ today, calendar: usual });
    deepEqual(days, { found: 'Mon 23 Nov', told: 'Tue 24 Nov' });
    day(`We investigate by ${days?.found} and report on ${days?.told}`, 'Tue 24 Nov', '2026-11-24');
  });
  it('leaves out the days on which they do not work', () => {
    const holidays = [{ day: '2026-11-23' as Day, name: 'Day off' }];
    deepEqual(promiseDays({ today, calendar: { workingDays: [1, 4], holidays } }), {
      found: 'Thu 26 Nov',
      told: 'Mon 30 Nov',
    });
  });
  it('is none where they never work', () =>
    deepEqual(promiseDays({ today, calendar: { workingDays: [], holidays: [] } }), undefined));
  it('names days of the next year as they are read', () =>
    deepEqual(promiseDays({ today: '2026-12-31' as Day, calendar: usual }), {
      found: 'Fri 1 Jan',
      told: 'Mon 4 Jan',
    }));
});
