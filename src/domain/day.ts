/** A calendar day without a clock, as YYYY-MM-DD. */
export type Day = string & { readonly __day: true };
/** ISO 8601 with offset; its wall-clock part is the time where it was written down. */
export type Instant = string;

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** The most days a month can have; February has its last in leap years alone. */
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Midnight of a day in a fixed zone: enough to name the day, and no calendar library has to be loaded. */
const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

export function parseDay(text: string): Day | undefined {
  if (!isoDay.test(text)) return undefined;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const isThere = day >= 1 && day <= (lengths[month - 1] ?? 0) && (month !== 2 || day < 29 || isLeap(year));
  return isThere ? (text as Day) : undefined;
}

export function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || !isoInstant.test(text)) return false;
  return (
    parseDay(text.slice(0, 10)) !== undefined && !text.includes('T24') && !Number.isNaN(Date.parse(text))
  );
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

const dayLength = 24 * 60 * 60 * 1000;

/** How many days lie between two days; negative when the second is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

function namesOf(day: Day): { weekday: string; date: number; month: string; year: number } {
  const date = midnight(day);
  return {
    weekday: weekdays[date.getUTCDay()] as string,
    date: date.getUTCDate(),
    month: months[date.getUTCMonth()] as string,
    year: date.getUTCFullYear(),
  };
}

/** "Friday 27 November 2026" */
export function longDay(day: Day): string {
  const { weekday, date, month, year } = namesOf(day);
  return `${weekday} ${date} ${month} ${year}`;
}

/** "27 November 2026" */
export function plainDay(day: Day): string {
  const { date, month, year } = namesOf(day);
  return `${date} ${month} ${year}`;
}

/** "Fri 27 Nov 2026" */
export function shortDay(day: Day): string {
  const { weekday, date, month, year } = namesOf(day);
  return `${weekday.slice(0, 3)} ${date} ${month.slice(0, 3)} ${year}`;
}
