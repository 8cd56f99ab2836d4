import { addWorkingDays } from '../../domain/calendar.ts';
import { type Day, dayOf, longDay } from '../../domain/day.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { usualCalendar } from '../../domain/workCalendar.ts';
import type { CommonOptions, Io } from '../io.ts';
import { requireDay } from '../session.ts';

function todayOf(io: Io, { today, now }: CommonOptions): Day {
  if (today !== undefined) return requireDay(today);
  const at = now === undefined ? io.now() : Date.parse(now);
  if (Number.isNaN(at))
    throw new Problem(
      'bad date',
      sentence('"{0}" is no time. Write it like 2026-11-21T10:30:00+01:00.', now ?? ''),
    );
  return dayOf(new Date(at).toISOString());
}

/** Two working days from now: when they hear from us. @throws Problem 'bad date' */
export function nextDayWords(io: Io, options: CommonOptions): string {
  const today = todayOf(io, options);
  return longDay(addWorkingDays(today, 2, usualCalendar) ?? today);
}
