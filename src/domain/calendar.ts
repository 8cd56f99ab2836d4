import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from './day.ts';
import { type Holiday, usualCalendar, type WorkCalendar } from './workCalendar.ts';

export type { Holiday, WorkCalendar } from './workCalendar.ts';

/** An instant as a clock in that zone shows it, to the millisecond. */
export function instantAt(epochMilliseconds: number, zone: string): Instant {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 3 });
}

export interface LocalTime {
  readonly day: Day;
  readonly hour: number;
  readonly minute: number;
}

/** A time that clocks skip is taken as much later; of one they show twice, the first. */
export function instantOf({ day, hour, minute }: LocalTime, zone: string): Instant {
  const local = Temporal.PlainDate.from(day).toPlainDateTime({ hour, minute });
  return instantAt(local.toZonedDateTime(zone).epochMilliseconds, zone);
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString() as Day;
}

/** The same day of another month or, where it has none, its last. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString() as Day;
}

/** The week by ISO 8601, and the year it is counted in. */
export function isoWeekOf(day: Day): { readonly year: number; readonly week: number } {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
  return { year: yearOfWeek ?? 0, week: weekOfYear ?? 0 };
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

export function holidayOn(day: Day, { holidays }: WorkCalendar): Holiday | undefined {
  return holidays.find(one => one.day === day);
}

export function isWorkingDay(day: Day, calendar: WorkCalendar = usualCalendar): boolean {
  return calendar.workingDays.includes(weekdayOf(day)) && !holidayOn(day, calendar);
}

/** Nobody is on holiday longer; a calendar without any working day is broken, and must not be searched for ever. */
const longestBreak = 400;

/** @param step 1 looks ahead, -1 back @returns the day itself where it is one; undefined where none is near */
export function workingDayFrom(day: Day, step: 1 | -1, calendar: WorkCalendar): Day | undefined {
  let found = day;
  for (let looked = 0; looked < longestBreak; looked += 1) {
    if (isWorkingDay(found, calendar)) return found;
    found = addDays(found, step);
  }
  return undefined;
}

/** So many working days later or, below zero, earlier; the day itself does not count. */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day | undefined {
  const step = count < 0 ? -1 : 1;
  let found: Day | undefined = day;
  for (let left = Math.abs(count); left > 0 && found !== undefined; left -= 1) {
    found = workingDayFrom(addDays(found, step), step, calendar);
  }
  return found;
}

/** The first working day after this one. */
export function nextWorkingDay(day: Day, calendar: WorkCalendar = usualCalendar): Day {
  const next = addDays(day, 1);
  return workingDayFrom(next, 1, calendar) ?? next;
}
