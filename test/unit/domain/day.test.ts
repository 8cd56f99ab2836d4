import { deepEqual } from 'node:assert/strict';
import { addDays, instantAt } from '../../../src/domain/calendar.ts';
import {
  type Day,
  dayOf,
  isInstant,
  longDay,
  milliseconds,
  parseDay,
  plainDay,
  shortDay,
  timeOf,
} from '../../../src/domain/day.ts';

const day = (text: string) => parseDay(text) as Day;

describe('a day', () => {
  const parsed = (texts: readonly string[], expected: readonly (string | undefined)[]) =>
    deepEqual(texts.map(parseDay), expected);

  it('is a date of the calendar', () => parsed(['2026-11-21', '2028-02-29'], ['2026-11-21', '2028-02-29']));
  it('is refused when the calendar has no such date', () =>
    parsed(['2026-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-01-00'], Array(5).fill(undefined)));
  it('is refused in any other spelling', () =>
    parsed(
      ['', '2026-1-1', '21.11.2026', '2026-11-21T10:00', ' 2026-11-21', '２０２６-11-21'],
      Array(6).fill(undefined),
    ));

  it('is followed by others across months, years and leap days', () => {
    deepEqual(
      [addDays(day('2026-12-31'), 1), addDays(day('2028-03-01'), -1), addDays(day('2026-10-24'), 2)],
      ['2027-01-01', '2028-02-29', '2026-10-26'],
    );
  });
  it('reads long with weekday and month in full', () =>
    deepEqual(longDay(day('2026-11-27')), 'Friday 27 November 2026'));
  it('reads plain without its weekday', () => deepEqual(plainDay(day('2026-12-03')), '3 December 2026'));
  it('reads short in three letters each', () => deepEqual(shortDay(day('2026-11-27')), 'Fri 27 Nov 2026'));

  it('has the right word for each weekday', () => {
    const week = Array.from({ length: 7 }, (_, at) => shortDay(addDays(day('2026-11-23'), at)).slice(0, 3));
    deepEqual(week, ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
  });
  it('has the right word for each month', () => {
    const year = Array.from(
      { length: 12 },
      (_, at) => longDay(day(`2026-${String(at + 1).padStart(2, '0')}-01`)).split(' ')[2],
    );
    deepEqual(year, [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ]);
  });
});

describe('an instant', () => {
  const accepted = (texts: readonly unknown[], expected: readonly unknown[]) =>
    deepEqual(texts.filter(isInstant), expected);

  it('is ISO 8601 with an offset, to the minute or finer', () => {
    const fine = ['2026-11-21T10:30Z', '2026-11-21T10:30:15+01:00', '2026-11-21T10:30:15.123456789-03:30'];
    accepted(fine, fine);
  });
  it('is refused without an offset', () =>
    accepted(['2026-11-21T10:30', '2026-11-21', '2026-11-21T10:30:00[Europe/Berlin]'], []));
  it('is refused at an hour that no clock shows', () =>
    accepted(
      ['2026-11-21T24:00:00Z', '2026-11-21T25:00Z', '2026-11-21T10:60Z', '2026-11-21T10:00+99:99'],
      [],
    ));
  it('is refused on a day that the calendar does not have', () =>
    accepted(['2026-02-30T10:00:00Z', '2026-02-31T10:00+01:00', '2026-13-01T10:00Z'], []));
  it('is a text', () => accepted([1_700_000_000_000, null, undefined, new Date(0)], []));

  it('keeps the day and the time as they were written down', () => {
    const at = '2026-11-21T23:59:59.999-08:00';
    deepEqual(
      [dayOf(at), timeOf(at), milliseconds(at)],
      ['2026-11-21', '23:59', Date.parse('2026-11-22T07:59:59.999Z')],
    );
  });
});

describe('the instant of this device', () => {
  function check(utc: string, zone: string, expected: string) {
    deepEqual(instantAt(Date.parse(utc), zone), expected);
    deepEqual(isInstant(expected), true);
  }

  it('shows the wall clock of the zone in winter', () =>
    check('2026-11-21T09:30:00Z', 'Europe/Berlin', '2026-11-21T10:30:00.000+01:00'));
  it('shows the wall clock of the zone in summer', () =>
    check('2026-07-01T09:30:00.007Z', 'Europe/Berlin', '2026-07-01T11:30:00.007+02:00'));
  it('keeps both hours apart when clocks go back', () => {
    check('2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00.000+02:00');
    check('2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00.000+01:00');
  });
  it('knows zones of odd minutes', () =>
    check('2026-11-21T20:00:00Z', 'Asia/Kathmandu', '2026-11-22T01:45:00.000+05:45'));
  it('writes UTC with an offset too', () =>
    check('2026-11-21T09:30:00Z', 'UTC', '2026-11-21T09:30:00.000+00:00'));
});
