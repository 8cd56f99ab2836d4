import { deepEqual } from 'node:assert/strict';
import { instantAt, instantOf } from '../../../../src/domain/calendar.ts';
import type { Day } from '../../../../src/domain/day.ts';
import { resolveDay } from '../../../../src/text/import/when/days.ts';
import { findWhen } from '../../../../src/text/import/when/mailDate.ts';
import { findTime, shownTime, WallClock } from '../../../../src/text/import/when/times.ts';
import { readWhen } from '../../../../src/text/import/when/when.ts';

const today = '2026-11-21' as Day;

function check(text: string, expected: string | undefined) {
  const when = readWhen(text);
  const day = when?.day && resolveDay(when.day, { today });
  const time = when?.time && shownTime(when.time);
  const moment = when?.moment === undefined ? undefined : new Date(when.moment).toISOString();
  deepEqual(when && [day, time, moment].filter(Boolean).join(' '), expected, text);
}

describe('words that say when', () => {
  it('hold a time alone', () => {
    check('10:31', '10:31');
    check('9:05 PM', '21:05');
    check('12:00 am', '00:00');
    check('12:30 p.m.', '12:30');
    check('10.31', '10:31');
    check('10:31:05', '10:31');
    check('1:05\u202fPM', '13:05');
  });

  it('hold a day and a time, in either order and however they are joined', () => {
    for (const text of [
      '17/11/2026, 10:31',
      '17.11.26, 10:31:05',
      '11/17/26, 10:31 AM',
      '2026-11-17 10:31',
      '2026-11-17T10:31',
      '10:31 • 17/11/2026',
      'Nov 17th, 2026 at 10:31 AM',
      'November 17, 2026 at 10:31 AM',
      '17/Nov/26 10:31 AM',
      'Tue 17 Nov 10:31',
      '17/11 10:31',
      '17.11. 10:31',
      'Tuesday at 10:31 AM',
    ]) {
      check(text, '2026-11-17 10:31');
    }
  });

  it('tell a day from today', () => {
    check('Today at 10:31', '2026-11-21 10:31');
    check('Yesterday 10:31 PM', '2026-11-20 22:31');
    check('3 days ago', '2026-11-18');
    check('2 weeks ago', '2026-11-07');
    check('5 hours ago', '2026-11-21');
    check('a day ago', '2026-11-20');
    check('gestern 10:31', '2026-11-20 10:31');
  });

  it('are exact where they name their offset', () => {
    check('2026-11-17T09:31:00Z', '2026-11-17T09:31:00.000Z');
    check('2026-11-17T10:31:00.123+01:00', '2026-11-17T09:31:00.123Z');
    check('2026-11-17T10:31:00.000+0100', '2026-11-17T09:31:00.000Z');
    check('2026-11-17 09:31:00 UTC', '2026-11-17T09:31:00.000Z');
  });

  it('say nothing else', () => {
    for (const text of [
      'at noon',
      '10:31 Maria',
      'see you 17 Nov 2026',
      '25:00',
      '10:75',
      '13:00 PM',
      '12:34:56:78',
      'v1.10.31',
      '',
      ' ',
      'Maria Lopez',
      '2026-11-17T99:99:00Z',
      'x'.repeat(100),
    ]) {
      check(text, undefined);
    }
  });
});

describe('a date in a mail', () => {
  const at = (text: string) => {
    const found = findWhen(text);
    const { moment, day, time } = found?.when ?? {};
    return [
      moment === undefined ? day?.words : new Date(moment).toISOString(),
      time && shownTime(time),
      found?.rest.trim(),
    ];
  };

  it('is exact with its zone', () => {
    deepEqual(at('Tue, 17 Nov 2026 10:31:05 +0100'), ['2026-11-17T09:31:05.000Z', undefined, '']);
    deepEqual(at('Tue, 17 Nov 2026 10:31:05 +0100 (CET)'), ['2026-11-17T09:31:05.000Z', undefined, '']);
    deepEqual(at('17 Nov 2026 04:31 EST')[0], '2026-11-17T09:31:00.000Z');
    deepEqual(at('Tue, 17 Nov 2026 09:31:05 GMT')[0], '2026-11-17T09:31:05.000Z');
    deepEqual(at('17 Nov 2026 15:01 GMT+5:30')[0], '2026-11-17T09:31:00.000Z');
  });
  it('is that of a clock without one', () =>
    deepEqual(at('17 Nov 2026 at 10:31, Maria'), ['17 Nov 2026', '10:31', 'at  , Maria']));
  it('is a day where it names no time', () =>
    deepEqual(at('17 Nov 2026, Maria'), ['17 Nov 2026', undefined, ', Maria']));
  it('is none that does not exist', () => {
    deepEqual(at('Tue, 31 Feb 2026 10:31:05 +0100')[1], '10:31');
    deepEqual(at('Tue, 17 Nov 9999 10:31:05 +9999')[0]?.includes('9999-'), false);
    deepEqual(findWhen('next Tuesday'), undefined);
  });
});

describe('the clock of a zone', () => {
  const clock = new WallClock('Europe/Berlin');
  const time = (hour: number, minute = 0) => ({ hour, minute, second: 7 });

  it('shows a time with its offset', () => {
    deepEqual(clock.at('2026-11-17' as Day, time(10, 31)), '2026-11-17T10:31:07.000+01:00');
    deepEqual(clock.at('2026-07-17' as Day, time(10, 31)), '2026-07-17T10:31:07.000+02:00');
  });
  it('takes a time that is skipped as much later, and of one shown twice the first', () => {
    deepEqual(clock.at('2026-03-29' as Day, time(2, 30)), '2026-03-29T03:30:07.000+02:00');
    deepEqual(clock.at('2026-10-25' as Day, time(2, 30)), '2026-10-25T02:30:07.000+02:00');
    deepEqual(clock.at('2026-10-25' as Day, time(12)), '2026-10-25T12:00:07.000+01:00');
  });
  it('shows what the calendar shows, in every zone and at every hour', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'America/St_Johns',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'UTC',
      'Pacific/Apia',
    ];
    const days = [
      '2026-03-08',
      '2026-03-29',
      '2026-03-30',
      '2026-10-25',
      '2026-11-01',
      '2026-04-05',
      '2026-10-04',
      '2011-12-30',
      '2026-11-17',
    ];
    for (const zone of zones) {
      const one = new WallClock(zone);
      for (const on of days as Day[]) {
        for (let half = 0; half < 48; half += 1) {
          const [hour, minute] = [Math.floor(half / 2), (half % 2) * 30];
          const expected = instantOf({ day: on, hour, minute }, zone);
          deepEqual(one.at(on, { hour, minute, second: 0 }), expected, `${zone} ${on} ${hour}:${minute}`);
          deepEqual(one.of(Date.parse(expected)), instantAt(Date.parse(expected), zone));
        }
      }
    }
  });
  it('shows a moment', () =>
    deepEqual(clock.of(Date.UTC(2026, 10, 17, 9, 31)), '2026-11-17T10:31:00.000+01:00'));
});

describe('a time in a text', () => {
  it('stands where it was found', () => {
    const found = findTime('Kick-off 10:15 in Berlin');
    deepEqual([found?.from, found?.to], [9, 14]);
  });
  it('is none in longer figures', () => {
    deepEqual(findTime('1.2.10:31'), undefined);
    deepEqual(findTime('10:311'), undefined);
  });
});
