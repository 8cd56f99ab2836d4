import { addDays } from '../domain/calendar.ts';
import type { DateOrder } from '../domain/dateOrder.ts';
import type { Day } from '../domain/day.ts';
import type { WorkCalendar } from '../domain/workCalendar.ts';

/** From where words are read. */
export interface Seen {
  readonly today: Day;
  /** `auto` takes none for granted. */
  readonly order: DateOrder | 'auto';
  readonly calendar: WorkCalendar;
}

/** Why words name no day that can be kept. */
export type DayProblem = 'vague' | 'past' | 'ambiguous' | 'unknown' | 'no such day' | 'too far';

export interface Found {
  readonly day: Day;
}

export interface Refused {
  readonly problem: DayProblem;
  /** Days that may be meant, the likeliest first. */
  readonly days?: readonly Day[];
  /** Words that name a day, where they say more than it. */
  readonly words?: string;
}

export type Reading = Found | Refused;

/** Undefined where the words are none of those it knows. */
export type Reader = (words: string, seen: Seen) => Reading | undefined;

export const isFound = (reading: Reading | undefined): reading is Found =>
  reading !== undefined && 'day' in reading;

const mostDays = 366 * 5;

/** Further away a day is rather a slip. */
export const isNear = (day: Day, { today }: Seen): boolean =>
  day >= addDays(today, -mostDays) && day <= addDays(today, mostDays);

/** One day whatever is meant, or a question between them. */
export function oneOf(days: readonly Day[]): Reading {
  const different = [...new Set(days)];
  const [day] = different;
  if (day === undefined) return { problem: 'no such day' };
  return different.length === 1 ? { day } : { problem: 'ambiguous', days: different };
}

/** The first reader that knows the words answers. */
export const firstOf =
  (...readers: readonly Reader[]): Reader =>
  (words, seen) => {
    for (const read of readers) {
      const reading = read(words, seen);
      if (reading) return reading;
    }
    return undefined;
  };
