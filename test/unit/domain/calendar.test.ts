import { deepEqual } from 'node:assert/strict';
import {
  addMonths,
  addWorkingDays,
  holidayOn,
  instantOf,
  isoWeekOf,
  isWorkingDay,
  nextWorkingDay,
  weekdayOf,
  workingDayFrom,
} from '../../../src/domain/calendar.ts';
import { type Day, isInstant } from '../../../src/domain/day.ts';

function check([day, time]: readonly [string, string], zone: string, expected: string) {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = instantOf({ day: day as Day, hour, minute }, zone);
  deepEqual([at, isInstant(at)], [expected, true]);
}

describe('the instant of a time on the wall', () => {
  it('has the offset of its day', () => {
    check(['2026-11-20', '14:30'], 'Europe/Berlin', '2026-11-20T14:30:00.000+01:00');
    check(['2026-07-01', '0:00'], 'Europe/Berlin', '2026-07-01T00:00:00.000+02:00');
    check(['2026-11-20', '23:59'], 'Asia/Kathmandu', '2026-11-20T23:59:00.000+05:45');
  });
  it('that clocks skip is as much later', () =>
    check(['2026-03-29', '2:30'], 'Europe/Berlin', '2026-03-29T03:30:00.000+02:00'));
  it('that clocks show twice is the first', () =>
    check(['2026-10-25', '2:30'], 'Europe/Berlin', '2026-10-25T02:30:00.000+02:00'));
});

describe('the next working day', () => {
  const follows = (days: Readonly<Record<string, string>>) =>
    deepEqual(Object.fromEntries(Object.keys(days).map(day => [day, nextWorkingDay(day as Day)])), days);

  it('is tomorrow in the middle of the week', () =>
    follows({ '2026-11-16': '2026-11-17', '2026-11-18': '2026-11-19', '2026-11-19': '2026-11-20' }));
  it('is Monday from Friday to Sunday', () =>
    follows({ '2026-11-20': '2026-11-23', '2026-11-21': '2026-11-23', '2026-11-22': '2026-11-23' }));
  it('goes over the ends of months and years', () =>
    follows({ '2026-11-30': '2026-12-01', '2027-12-31': '2028-01-03', '2028-02-28': '2028-02-29' }));
});

describe('a calendar of a customer', () => {
  const day = (text: string) => text as Day;
  const thanksgiving = { day: day('2026-11-26'), name: 'Thanksgiving' };
  const calendar = { workingDays: [1, 2, 3, 4, 7], holidays: [thanksgiving] };
  const none = { workingDays: [], holidays: [] };

  it('says which days are worked on', () => {
    const week = ['2026-11-22', '2026-11-23', '2026-11-26', '2026-11-27', '2026-11-28'].map(day);
    deepEqual(
      week.map(one => isWorkingDay(one, calendar)),
      [true, true, false, false, false],
    );
    deepEqual(
      week.map(one => isWorkingDay(one)),
      [false, true, true, true, false],
    );
  });
  it('names the holiday', () =>
    deepEqual(
      [holidayOn(day('2026-11-26'), calendar), holidayOn(day('2026-11-27'), calendar)],
      [thanksgiving, undefined],
    ));
  it('counts over weekends and holidays, ahead and back', () =>
    deepEqual(
      [1, 4, 5, -1, -3, 0].map(count => addWorkingDays(day('2026-11-21'), count, calendar)),
      ['2026-11-22', '2026-11-25', '2026-11-29', '2026-11-19', '2026-11-17', '2026-11-21'],
    ));
  it('finds the working day from a day on, itself among them', () => {
    deepEqual(workingDayFrom(day('2026-11-25'), 1, calendar), '2026-11-25');
    deepEqual(workingDayFrom(day('2026-11-26'), 1, calendar), '2026-11-29');
    deepEqual(workingDayFrom(day('2026-11-26'), -1, calendar), '2026-11-25');
  });
  it('without any working day is not searched for ever', () => {
    deepEqual(workingDayFrom(day('2026-11-25'), 1, none), undefined);
    deepEqual(addWorkingDays(day('2026-11-25'), 2, none), undefined);
    deepEqual(nextWorkingDay(day('2026-11-25'), none), '2026-11-26');
  });
  it('is followed by the next working day', () =>
    deepEqual(nextWorkingDay(day('2026-11-25'), calendar), '2026-11-29'));
});

describe('weeks and months', () => {
  it('have their weekdays, Monday first', () =>
    deepEqual(
      ['2026-11-23', '2026-11-28', '2026-11-29'].map(one => weekdayOf(one as Day)),
      [1, 6, 7],
    ));
  it('are counted by ISO 8601, also over the end of a year', () =>
    deepEqual(
      ['2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30'].map(one => isoWeekOf(one as Day)),
      [
        { year: 2026, week: 53 },
        { year: 2026, week: 53 },
        { year: 2027, week: 1 },
        { year: 2025, week: 1 },
      ],
    ));
  it('end with the last day a month has', () =>
    deepEqual(
      [
        addMonths('2026-01-31' as Day, 1),
        addMonths('2027-11-30' as Day, 3),
        addMonths('2026-03-31' as Day, -1),
      ],
      ['2026-02-28', '2028-02-29', '2026-02-28'],
    ));
});
