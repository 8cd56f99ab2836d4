import { type Day, daysBetween } from '../domain/day.ts';

export { daysBetween };

export const deadlines = ['overdue', 'soon', 'later'] as const;
export type Deadline = (typeof deadlines)[number];

/** So many days before its end, it ends soon. */
export const soonDays = 14;

/** The last day itself is still in time. */
export function deadlineOf(until: Day, today: Day): Deadline {
  const left = daysBetween(today, until);
  if (left < 0) return 'overdue';
  return left <= soonDays ? 'soon' : 'later';
}
