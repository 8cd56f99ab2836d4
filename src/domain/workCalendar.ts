import type { Day } from './day.ts';

export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

/** Days on which a customer works. */
export interface WorkCalendar {
  /** 1 is Monday, 7 Sunday. */
  readonly workingDays: readonly number[];
  readonly holidays: readonly Holiday[];
}

/** Of whoever named none. */
export const usualCalendar: WorkCalendar = { workingDays: [1, 2, 3, 4, 5], holidays: [] };

/** A customer has no more of them: a file with more is no list of holidays. */
export const mostHolidays = 1000;
