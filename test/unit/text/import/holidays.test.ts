import { deepEqual, ok } from 'node:assert/strict';
import type { Day } from '../../../../src/domain/day.ts';
import { Problem } from '../../../../src/domain/problem.ts';
import { spoken } from '../../../../src/domain/sentence.ts';
import {
  holidayPeriod,
  holidaysIn,
  largestCalendar,
  readHolidays,
} from '../../../../src/text/import/holidays.ts';

const period = { from: '2026-01-01' as Day, to: '2031-12-31' as Day };

const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const calendar = (...events: readonly (readonly string[])[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');

const shown = (text: string) =>
  readHolidays(text, period).holidays.map(({ day, name }) => `${day} ${name}`.trim());

const check = (events: readonly (readonly string[])[], expected: readonly string[]) =>
  deepEqual(shown(calendar(...events)), expected);

function refusal(read: () => unknown): string {
  try {
    read();
    return 'none';
  } catch (error) {
    ok(error instanceof Problem);
    return `${error.code}: ${error.message}`;
  }
}

const thanksgiving = event('DTSTART;VALUE=DATE:20261126', 'SUMMARY:Thanksgiving');

describe('the holidays of a calendar', () => {
  it('are its whole days, in their order', () =>
    check(
      [event('DTSTART;VALUE=DATE:20270101', 'SUMMARY:New Year'), thanksgiving],
      ['2026-11-26 Thanksgiving', '2027-01-01 New Year'],
    ));
  it('are all days of a longer one: the end that is named is the day after', () => {
    const days = ['2026-12-24 Break', '2026-12-25 Break', '2026-12-26 Break'];
    check([event('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227', 'SUMMARY:Break')], days);
    check([event('DTSTART;VALUE=DATE:20261224', 'DURATION:P3D', 'SUMMARY:Break')], days);
  });
  it('are one day where the end is the day itself or before it', () => {
    for (const end of ['20261126', '20261101'])
      check([event('DTSTART;VALUE=DATE:20261126', `DTEND;VALUE=DATE:${end}`, 'SUMMARY:X')], ['2026-11-26 X']);
  });
  it('are read over folded lines, with what is escaped', () =>
    check(
      [event('DTSTART;VALUE=DATE:20261126', 'SUMMARY:Thanks', ' giving', '\t\\, all\t day\\nlong')],
      ['2026-11-26 Thanksgiving, all day long'],
    ));
  it('of one day stand together, each name once', () =>
    check(
      [thanksgiving, thanksgiving, event('DTSTART;VALUE=DATE:20261126', 'SUMMARY:Ada’s day')],
      ['2026-11-26 Thanksgiving, Ada’s day'],
    ));
  it('may have no name', () => check([event('DTSTART;VALUE=DATE:20261126')], ['2026-11-26']));
  it('steer nothing with their names', () =>
    check(
      [event('DTSTART;VALUE=DATE:20261126', 'SUMMARY:\u202eevil\u0007 <b>')],
      ['2026-11-26 [U+202E]evil\u2407 <b>'],
    ));
  it('are not those that were cancelled', () =>
    check(
      [thanksgiving, event('STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20261127')],
      ['2026-11-26 Thanksgiving'],
    ));
  it('are read with a mark of the encoding, with plain line ends and out of several calendars', () => {
    const text = `\ufeff${calendar(thanksgiving)}${calendar(event('DTSTART;VALUE=DATE:20261127'))}`;
    deepEqual(shown(text), ['2026-11-26 Thanksgiving', '2026-11-27']);
    deepEqual(shown(text.replaceAll('\r\n', '\n')), ['2026-11-26 Thanksgiving', '2026-11-27']);
  });
  it('lie in the time that was asked for', () =>
    check(
      ['20251231', '20260101', '20311231', '20320101'].map(day => event(`DTSTART;VALUE=DATE:${day}`)),
      ['2026-01-01', '2031-12-31'],
    ));
});

describe('holidays that repeat every year', () => {
  const repeated = (rule: string, start = '20201126', ...more: readonly string[]) =>
    shown(calendar(event(`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`, ...more)));

  it('fall on their date', () =>
    deepEqual(
      repeated('FREQ=YEARLY'),
      [2026, 2027, 2028, 2029, 2030, 2031].map(year => `${year}-11-26`),
    ));
  it('fall on their weekday', () => {
    const fourthThursday = [
      '2026-11-26',
      '2027-11-25',
      '2028-11-23',
      '2029-11-22',
      '2030-11-28',
      '2031-11-27',
    ];
    deepEqual(repeated('FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'), fourthThursday);
    deepEqual(repeated('FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', '20200525').slice(0, 2), [
      '2026-05-25',
      '2027-05-31',
    ]);
  });
  it('fall on a weekday among certain dates', () =>
    // The Tuesday after the first Monday of November.
    deepEqual(repeated('FREQ=YEARLY;INTERVAL=2;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8', '20201103'), [
      '2026-11-03',
      '2028-11-07',
      '2030-11-05',
    ]));
  it('are left out in years that do not have the day', () => {
    deepEqual(repeated('FREQ=YEARLY', '20200229'), ['2028-02-29']);
    deepEqual(repeated('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', '20200229').slice(0, 3), [
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });
  it('end where they end', () => {
    deepEqual(repeated('FREQ=YEARLY;UNTIL=20271126'), ['2026-11-26', '2027-11-26']);
    deepEqual(repeated('FREQ=YEARLY;COUNT=7'), ['2026-11-26']);
    deepEqual(repeated('FREQ=YEARLY;INTERVAL=4'), ['2028-11-26']);
  });
  it('leave out, add and move single days', () => {
    const days = repeated(
      'FREQ=YEARLY;UNTIL=20281126',
      '20201126',
      'EXDATE;VALUE=DATE:20271126',
      'RDATE;VALUE=DATE:20271129,20300101',
    );
    deepEqual(days, ['2026-11-26', '2027-11-29', '2028-11-26', '2030-01-01']);
    check(
      [
        event('UID:s', 'DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=YEARLY;COUNT=3', 'SUMMARY:May'),
        event('UID:s', 'RECURRENCE-ID;VALUE=DATE:20270501', 'DTSTART;VALUE=DATE:20270503', 'SUMMARY:May'),
      ],
      ['2026-05-01 May', '2027-05-03 May', '2028-05-01 May'],
    );
  });
  it('may have begun long ago', () => deepEqual(repeated('FREQ=YEARLY', '16010101').length, 6));
});

describe('what is left out of a calendar', () => {
  it('is told', () => {
    const { holidays, notices } = readHolidays(
      calendar(
        thanksgiving,
        event('DTSTART:20261126T090000Z', 'SUMMARY:Meeting'),
        event('DTSTART;TZID=Europe/Berlin:20261127T000000', 'SUMMARY:Midnight'),
        event('DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=WEEKLY', 'SUMMARY:Weekly'),
        event('DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', 'SUMMARY:By week'),
        event('DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=YEARLY;BYDAY=MO', 'SUMMARY:Mondays'),
        event('DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=YEARLY;BYYEARDAY=100', 'SUMMARY:By day'),
        event('SUMMARY:No day'),
      ),
      period,
    );
    deepEqual(
      [holidays.length, ...notices.map(spoken)],
      [
        1,
        'Left out because they have a time and are no whole days: 2.',
        'Left out because they do not repeat by the year: 4.',
        'Left out because they have no day: 1.',
      ],
    );
  });
});

describe('a calendar', () => {
  const refused = (text: string) => refusal(() => readHolidays(text, period));

  it('is refused where it is none', () => {
    for (const text of ['', 'hello', '<html></html>', '{"BEGIN":"VCALENDAR"}', 'BEGIN:VCARD\r\nEND:VCARD'])
      deepEqual(
        refused(text),
        'bad input: This is no calendar. Export the holidays as an .ics file, then choose that.',
      );
  });
  it('is refused whole where it is broken', () => {
    for (const text of [
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261126\r\n',
      'BEGIN:VCALENDAR\r\nwithout a colon\r\nEND:VCALENDAR\r\n',
      calendar(thanksgiving, event('DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=YEARLY;BYMONTH=13')),
      'BEGIN:VCALENDAR\r\n'.repeat(50_000),
    ])
      ok(
        refused(text).startsWith('bad input: This calendar is broken and nothing was taken from it: '),
        refused(text),
      );
  });
  it('is refused without any holiday in that time', () => {
    for (const text of [
      calendar(),
      calendar(event('DTSTART;VALUE=DATE:19990101')),
      calendar(event('DTSTART:20261126T090000Z')),
    ])
      ok(
        refused(text).startsWith(
          'bad input: This calendar has no whole day off from 2026-01-01 to 2031-12-31.',
        ),
      );
  });
  it('is refused where every day would be one', () => {
    const long = (year: number) =>
      event(`DTSTART;VALUE=DATE:${year}0101`, `DTEND;VALUE=DATE:${year + 1}0101`);
    ok(refused(calendar(...[2026, 2027, 2028].map(long))).includes('more than 1000 days off'));
  });
  it('does not hang on dates and rules that go on and on', () => {
    const odd = calendar(
      thanksgiving,
      event('DTSTART;VALUE=DATE:00010101', 'DTEND;VALUE=DATE:99991231'),
      event('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=YEARLY;INTERVAL=999999999'),
      event('DTSTART;VALUE=DATE:20260301', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
    );
    deepEqual(shown(odd), ['2026-01-01', '2026-03-01', '2026-11-26 Thanksgiving']);
  });
});

describe('a file of holidays', () => {
  const today = '2026-11-21' as Day;
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('is read for this year and the next five', () => {
    deepEqual(holidayPeriod(today), { from: '2026-01-01', to: '2031-12-31' });
    deepEqual(holidaysIn(bytes(calendar(thanksgiving)), today).holidays, [
      { day: '2026-11-26', name: 'Thanksgiving' },
    ]);
  });
  it('is refused where it is too large, without a look', () => {
    const refused = refusal(() => holidaysIn(new Uint8Array(largestCalendar + 1), today));
    ok(refused.startsWith('too long: This file is larger than 5 MB'), refused);
  });
  it('is refused where it holds no text', () => {
    const binary = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7) % 256);
    const packed = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]);
    for (const one of [binary, packed, new Uint8Array(100)])
      ok(refusal(() => holidaysIn(one, today)).startsWith('bad input: This is no calendar.'));
  });
});
