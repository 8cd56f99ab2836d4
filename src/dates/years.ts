import { addDays } from '../domain/calendar.ts';
import { type Day, parseDay } from '../domain/day.ts';
import type { Reading, Seen } from './reading.ts';

/** A day that has passed so recently is rather a slip than meant for next year. */
const justPassed = 60;

const two = (number: number) => String(number).padStart(2, '0');

/** Undefined where the month has no such day. */
export const dayAt = (year: number, month: number, date: number): Day | undefined =>
  parseDay(`${year}-${two(month)}-${two(date)}`);

export const lastOfMonth = (year: number, month: number): Day =>
  dayAt(year, month, 31) ??
  dayAt(year, month, 30) ??
  dayAt(year, month, 29) ??
  (dayAt(year, month, 28) as Day);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
export const dateOf = (day: Day): number => Number(day.slice(8));

/** Last year, this one and as many more as are asked for. */
export const yearsAround = ({ today }: Seen, more: number): number[] =>
  Array.from({ length: more + 2 }, (_, at) => yearOf(today) - 1 + at);

/** The first of the days that is still to come. @param days in their order, one a year */
export function firstToCome(days: readonly Day[], { today }: Seen): Reading {
  const next = days.find(day => day >= today);
  if (next === undefined) return { problem: 'no such day' };
  const isSlip = days.some(day => day < today && day >= addDays(today, -justPassed));
  return isSlip ? { problem: 'past', days: [next] } : { day: next };
}

/** A day of a year that was named; of one that is over, what would be next. */
export function dayOfYear(day: Day | undefined, next: Reading, { today }: Seen): Reading {
  if (!day) return { problem: 'no such day' };
  if (day >= today) return { day };
  return { problem: 'past', days: 'day' in next ? [next.day] : (next.days ?? []) };
}
