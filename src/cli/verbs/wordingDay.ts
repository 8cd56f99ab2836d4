import { addWorkingDays } from '../../domain/calendar.ts';
import { longDay } from '../../domain/day.ts';
import { usualCalendar } from '../../domain/workCalendar.ts';
import { dayInUtc } from '../dayInUtc.ts';
import type { CommonOptions, Io } from '../io.ts';

/** Two working days from now: when they hear from us. @throws Problem 'bad date' */
export function nextDayWords(io: Io, options: CommonOptions): string {
  const today = dayInUtc(io, options);
  return longDay(addWorkingDays(today, 2, usualCalendar) ?? today);
}
