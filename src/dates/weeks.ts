import { addDays, isoWeekOf, weekdayOf } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import type { WorkCalendar } from '../domain/workCalendar.ts';

/** From its first to its last day. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

const monday = 1;
const saturday = 6;
const sunday = 7;

const weekFrom = (first: Day): Stretch => ({ first, last: addDays(first, 6) });

/** The week of a day, where weeks begin on that weekday. */
const weekOf = (day: Day, start: number): Stretch =>
  weekFrom(addDays(day, -((weekdayOf(day) - start + 7) % 7)));

/** Where people work on Sunday or Saturday and rest the day before, their week begins there. */
function startOfWeek({ workingDays }: WorkCalendar): number | undefined {
  if (workingDays.includes(sunday) && !workingDays.includes(saturday)) return sunday;
  if (workingDays.includes(saturday) && !workingDays.includes(5)) return saturday;
  return undefined;
}

/** The week a customer works in. */
export const workWeek = (day: Day, calendar: WorkCalendar): Stretch =>
  weekOf(day, startOfWeek(calendar) ?? monday);

/**
 * The weeks that "this week", "next week" and so on can mean: one where the customer's own is known, else both that of
 * those who begin it on Monday and of those who begin it on Sunday, most of whose days are the same.
 */
export function weeksMeant(day: Day, calendar: WorkCalendar): readonly Stretch[] {
  const own = startOfWeek(calendar);
  return (own === undefined ? [monday, sunday] : [own]).map(start => weekOf(day, start));
}

/** @returns undefined where the year has no such week by ISO 8601 */
export function isoWeek(year: number, week: number): Stretch | undefined {
  const first = addDays(weekOf(`${year}-01-04` as Day, monday).first, 7 * (week - 1));
  const found = isoWeekOf(first);
  return found.week === week && found.year === year ? weekFrom(first) : undefined;
}

/** The next day of that weekday; the day itself is not meant, or one would say so. */
export function nextSuch(weekday: number, after: Day): Day {
  return addDays(after, ((weekday - weekdayOf(after) + 6) % 7) + 1);
}

export const weekdayWithin = ({ first }: Stretch, weekday: number): Day =>
  addDays(first, (weekday - weekdayOf(first) + 7) % 7);
