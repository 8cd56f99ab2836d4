import { deepEqual } from 'node:assert/strict';
import { instantOf, nextWorkingDay } from '../../../src/domain/calendar.ts';
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
