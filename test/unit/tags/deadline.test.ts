import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.ts';
import { daysBetween, deadlineOf } from '../../../src/tags/deadline.ts';

const today = '2026-11-21' as Day;

describe('how near an end is', () => {
  const check = (until: string, expected: string, days: number) =>
    deepEqual([deadlineOf(until as Day, today), daysBetween(today, until as Day)], [expected, days]);

  it('is overdue from the day after', () => {
    check('2026-11-20', 'overdue', -1);
    check('2025-11-21', 'overdue', -365);
  });
  it('is soon on the last day and for two weeks', () => {
    check('2026-11-21', 'soon', 0);
    check('2026-12-05', 'soon', 14);
  });
  it('is later after that', () => {
    check('2026-12-06', 'later', 15);
    check('2027-11-21', 'later', 365);
  });
  it('counts days, not hours: a change of the clock takes none away', () => {
    deepEqual(daysBetween('2026-03-28' as Day, '2026-03-30' as Day), 2);
    deepEqual(daysBetween('2026-10-24' as Day, '2026-10-26' as Day), 2);
  });
});
