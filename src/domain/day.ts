import { Temporal } from 'temporal-polyfill';

/** A calendar day without a clock, as YYYY-MM-DD. */
export type Day = string & { readonly __day: true };
/** ISO 8601 with offset; its wall-clock part is the time where it was written down. */
export type Instant = string;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

export function parseDay(text: string): Day | undefined {
  if (!isoDay.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as Day;
  } catch {
    return undefined;
  }
}

export function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || !isoInstant.test(text)) return false;
  return !Number.isNaN(Date.parse(text));
}

export function dayOf(at: Instant): Day {
  return at.slice(0, 10) as Day;
}

/** The wall-clock time as written down: "10:31". */
export function timeOf(at: Instant): string {
  return at.slice(11, 16);
}

export function milliseconds(at: Instant): number {
  return Date.parse(at);
}

/** The instant in the zone of this device, to the millisecond. */
export function instantAt(epochMilliseconds: number, zone: string): Instant {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 3 });
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString() as Day;
}

/** "Friday 27 November 2026" */
export function longDay(day: Day): string {
  const { dayOfWeek, day: date, month, year } = Temporal.PlainDate.from(day);
  return `${weekdays[dayOfWeek - 1]} ${date} ${months[month - 1]} ${year}`;
}

/** "Fri 27 Nov 2026" */
export function shortDay(day: Day): string {
  const { dayOfWeek, day: date, month, year } = Temporal.PlainDate.from(day);
  return `${weekdays[dayOfWeek - 1]?.slice(0, 3)} ${date} ${months[month - 1]?.slice(0, 3)} ${year}`;
}
