import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from './day.ts';

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

/** The first day after this one that is neither Saturday nor Sunday. */
export function nextWorkingDay(day: Day): Day {
  const next = addDays(day, 1);
  return Temporal.PlainDate.from(next).dayOfWeek <= 5 ? next : nextWorkingDay(next);
}
