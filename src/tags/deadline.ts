import type { Day } from '../domain/day.ts';

export const deadlines = ['overdue', 'soon', 'later'] as const;
export type Deadline = (typeof deadlines)[number];

const dayLength = 24 * 60 * 60 * 1000;
const soonDays = 14;

/** How many days lie between two days; negative when the second is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

/** The last day itself is still in time. */
export function deadlineOf(until: Day, today: Day): Deadline {
  const left = daysBetween(today, until);
  if (left < 0) return 'overdue';
  return left <= soonDays ? 'soon' : 'later';
}
