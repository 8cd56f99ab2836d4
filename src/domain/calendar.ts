import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from './day.ts';

/** An instant as a clock in that zone shows it, to the millisecond. */
export function instantAt(epochMilliseconds: number, zone: string): Instant {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 3 });
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString() as Day;
}
