import { deepEqual, ok } from 'node:assert/strict';
import { readDay } from '../../../src/dates/readDay.ts';
import { understandDay } from '../../../src/dates/understandDay.ts';
import type { WorkCalendar } from '../../../src/domain/calendar.ts';
import type { DateOrder } from '../../../src/domain/dateOrder.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { decoys, phrases } from './phrases.ts';

const today = parseDay('2026-11-21') as Day; // a Saturday

interface From {
  readonly seenFrom?: string;
  readonly order?: DateOrder;
  readonly calendar?: WorkCalendar;
}

function check(days: Readonly<Record<string, string | undefined>>, { seenFrom = today, ...more }: From = {}) {
  const read = Object.keys(days).map(words => [words, readDay({ words, today: seenFrom as Day, ...more })]);
  deepEqual(Object.fromEntries(read), days);
}

describe('a day in words', () => {
  for (const { seenFrom, why, days } of phrases) {
    for (const [day, words] of Object.entries(days)) {
      it(`is ${day} seen from ${seenFrom}, ${why}`, () =>
        check(Object.fromEntries(words.map(one => [one, day])), { seenFrom }));
    }
  }

  it('is understood in at least 250 phrases', () => {
    const all = new Set(phrases.flatMap(({ days }) => Object.values(days).flat()));
    ok(all.size >= 250, String(all.size));
  });
});

describe('words that name no day', () => {
  for (const [problem, words] of Object.entries(decoys)) {
    it(`are refused: ${problem}`, () => {
      const read = words.map(one => [one, understandDay({ words: one, today })] as const);
      const others = read.filter(([, one]) => !('problem' in one) || one.problem !== problem.split(',')[0]);
      deepEqual(others, []);
    });
  }

  it('are not passed over for those of the next month', () => {
    // The 15th is a Sunday, and the Friday before it has passed.
    check({ 'mid-month': undefined, 'the middle of the month': undefined }, { seenFrom: '2026-11-15' });
    check({ 'mid-month': '2026-12-15' }, { seenFrom: '2026-11-16' });
    check({ EOM: undefined, 'end of the quarter': '2026-12-31' }, { seenFrom: '2026-10-31' });
  });
  it('are not passed over for those of a later year', () => {
    check({ 'fifth Monday of January': undefined }, { seenFrom: '2027-01-01' });
    check({ 'fifth Monday of January': '2028-01-31' }, { seenFrom: '2028-01-01' });
    check({ 'week 53': undefined }, { seenFrom: '2031-02-10' });
  });
  it('are refused in at least 100 phrases', () => {
    const all = new Set(Object.values(decoys).flat());
    ok(all.size >= 100, String(all.size));
  });
});

describe('figures', () => {
  const seen = (order: DateOrder, days: Readonly<Record<string, string | undefined>>) =>
    check(days, { order });

  it('are read day first where that is the order', () =>
    seen('DMY', {
      '03/04': '2027-04-03',
      '3/4/2027': '2027-04-03',
      '03.04.2027': '2027-04-03',
      '12/01/2027': '2027-01-12',
      '26/11/27': '2027-11-26',
      '3.4.': '2027-04-03',
      '3-4-2027': '2027-04-03',
      '11/27': '2026-11-27',
    }));
  it('are read month first where that is the order', () =>
    seen('MDY', {
      '03/04': '2027-03-04',
      '3/4/2027': '2027-03-04',
      '12/01': '2026-12-01',
      '12/01/26': '2026-12-01',
      '27/11': '2026-11-27',
      // A point after the month is written only where the day comes first.
      '3.4.': '2027-04-03',
    }));
  it('are read in any order where both say the same', () =>
    check({ '12/12': '2026-12-12', '01/01/2027': '2027-01-01', '5.5.2027': '2027-05-05' }));
  it('are read by the weekday beside them', () =>
    check({ 'Thu 3/12': '2026-12-03', 'Fri 3/12': '2027-03-12', 'Mon 3/12': undefined }));
  it('need an order for the same day in spite of it', () => {
    deepEqual(understandDay({ words: '03/04', today }), {
      problem: 'ambiguous',
      suggestion: 'Sat 3 Apr',
      otherwise: 'Thu 4 Mar',
    });
    deepEqual(understandDay({ words: '30/02', today, order: 'DMY' }), {
      problem: 'no such day',
      suggestion: 'Sun 28 Feb',
    });
  });
});

describe('working days', () => {
  const holidays = (...days: readonly string[]) => days.map(day => ({ day: day as Day, name: 'Holiday' }));
  const mondayToFriday = [1, 2, 3, 4, 5];

  it('leave holidays out', () => {
    const calendar = {
      workingDays: mondayToFriday,
      holidays: holidays('2026-11-26', '2026-11-27', '2026-11-30'),
    };
    check(
      {
        'in 3 business days': '2026-11-25',
        'in 4 business days': '2026-12-01',
        EOW: '2026-11-25',
        'end of next week': '2026-11-25',
        EOM: '2026-11-25',
        'last day of the month': '2026-11-30',
        'next working day': '2026-11-23',
        '1 working day after Wednesday': '2026-12-01',
        '2 business days before 1 Dec': '2026-11-24',
        // What is named stays as it is named.
        Thursday: '2026-11-26',
        '30 Nov': '2026-11-30',
        'in 5 days': '2026-11-26',
      },
      { calendar },
    );
  });
  it('may be Sunday to Thursday', () => {
    const calendar = { workingDays: [1, 2, 3, 4, 7], holidays: [] };
    check(
      {
        'in 1 business day': '2026-11-22',
        EOW: '2026-11-26',
        'end of next week': '2026-11-26',
        'beginning of next week': '2026-11-22',
        'end of January': '2027-01-31',
        EOM: '2026-11-30',
      },
      { calendar },
    );
    check(
      {
        EOW: '2026-11-26',
        'end of this week': '2026-11-26',
        'end of next week': '2026-12-03',
        EOD: '2026-11-22',
      },
      { calendar, seenFrom: '2026-11-22' },
    );
  });
  it('may be Saturday to Wednesday', () =>
    check(
      {
        EOD: '2026-11-21',
        EOW: '2026-11-25',
        'end of next week': '2026-12-02',
        'in 5 working days': '2026-11-28',
      },
      { calendar: { workingDays: [1, 2, 3, 6, 7], holidays: [] } },
    ));
  it('may be part of a week', () =>
    check(
      { EOW: '2026-11-26', 'in 2 working days': '2026-11-25', EOM: '2026-11-26', 'mid-month': '2026-12-15' },
      { calendar: { workingDays: [2, 3, 4], holidays: [] } },
    ));
  it('may have none in a whole week', () => {
    const calendar = {
      workingDays: mondayToFriday,
      holidays: holidays('2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01'),
    };
    check(
      {
        'week 53': undefined,
        'end of week 53': undefined,
        EOY: '2026-12-25',
        'in 1 business day': '2027-01-04',
      },
      { calendar, seenFrom: '2026-12-25' },
    );
  });
  it('of a calendar without any are looked for in vain, and not for ever', () =>
    check(
      {
        'in 1 business day': undefined,
        EOW: undefined,
        EOM: undefined,
        Friday: '2026-11-27',
        tomorrow: '2026-11-22',
      },
      { calendar: { workingDays: [], holidays: [] } },
    ));
});

describe('a suggestion', () => {
  const suggested = (words: string, seenFrom: string = today) => {
    const read = understandDay({ words, today: seenFrom as Day });
    return 'problem' in read ? [read.suggestion, read.otherwise].filter(Boolean).join(' | ') : read.day;
  };

  it('says what to write instead', () => {
    const all = {
      'next week': 'end of next week',
      December: 'end of December',
      'early next month': 'beginning of next month',
      soon: 'Mon 23 Nov',
      'a few days': 'in 3 days',
      '5 business days': 'in 5 working days',
      'in 48 hours': 'in 2 days',
      'maybe Friday': 'Fri 27 Nov',
      '20 Nov 2026': 'Sat 20 Nov 2027',
      '31 Feb': 'Sun 28 Feb',
      'Monday 3 Dec': 'Thu 3 Dec',
      'Friday or Monday': 'Fri 27 Nov | Mon 23 Nov',
      'before Friday': 'Thu 26 Nov | Fri 27 Nov',
      tommorow: 'tomorrow',
      'Firday 27 Novmber': 'Friday 27 November',
    };
    deepEqual(Object.fromEntries(Object.keys(all).map(words => [words, suggested(words)])), all);
  });
  it('names both days where two are meant', () => {
    deepEqual(suggested('Friday', '2026-11-20'), 'Fri 27 Nov | Fri 20 Nov');
    deepEqual(suggested('next Friday', '2026-11-18'), 'Fri 27 Nov | Fri 20 Nov');
    deepEqual(suggested('end of next week', '2026-11-22'), 'Fri 27 Nov | Fri 4 Dec');
    deepEqual(suggested('end of this week', '2026-11-22'), 'Fri 27 Nov');
  });
  it('goes without where nothing is known', () => {
    deepEqual(understandDay({ words: 'blah', today }), { problem: 'unknown' });
    deepEqual(understandDay({ words: '2062-12-03', today }), { problem: 'too far' });
    deepEqual(understandDay({ words: 'in 1.5 weeks', today }), { problem: 'unknown' });
    deepEqual(understandDay({ words: 'maybe 2062-12-03', today }), { problem: 'vague' });
  });
});
