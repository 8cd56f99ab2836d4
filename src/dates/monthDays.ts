import type { Day } from '../domain/day.ts';
import { monthIn, ordinalIn, type Parts, rows, yearIn } from './pattern.ts';
import type { Reading, Seen } from './reading.ts';
import { dateOf, dayAt, dayOfYear, firstToCome, lastOfMonth, monthOf, yearOf, yearsAround } from './years.ts';

/** The 31st of February may be its last day; the 45th is none at all. */
const mostDays = 31;
/** 29 February may be eight years away, over a century. */
const leapYears = 8;

type InYear = (year: number) => Day | undefined;

function inYearOf(year: number | undefined, find: InYear, seen: Seen): Reading {
  const days = yearsAround(seen, leapYears).map(find);
  const next = firstToCome(
    days.filter(day => day !== undefined),
    seen,
  );
  return year === undefined ? next : dayOfYear(find(year), next, seen);
}

/** A day of a month by its figures; what the month does not have is told with its last day. */
export function namedDay(year: number | undefined, { month, date }: MonthDay, seen: Seen): Reading {
  if (month < 1 || month > 12 || date < 1) return { problem: 'no such day' };
  const reading = inYearOf(year, one => dayAt(one, month, date), seen);
  if (!('problem' in reading) || reading.problem !== 'no such day' || date > mostDays) return reading;
  const instead = inYearOf(year, one => lastOfMonth(one, month), seen);
  return { problem: 'no such day', days: 'day' in instead ? [instead.day] : (instead.days ?? []) };
}

export interface MonthDay {
  readonly month: number;
  readonly date: number;
}

const read = ({ month, date, year }: Parts, seen: Seen): Reading | undefined =>
  namedDay(yearIn(year), { month: monthIn(month), date: ordinalIn(date) }, seen);

/** A day of this month or, when that has passed, of the next; a month without it is not passed over. */
function dayOfMonth({ date }: Parts, seen: Seen): Reading | undefined {
  const [wanted, year, month] = [ordinalIn(date), yearOf(seen.today), monthOf(seen.today)];
  const follows = dateOf(seen.today) > wanted;
  const [inYear, inMonth] = follows && month === 12 ? [year + 1, 1] : [year, month + (follows ? 1 : 0)];
  const day = dayAt(inYear, inMonth, wanted);
  if (day) return { day };
  if (wanted < 1 || wanted > mostDays) return { problem: 'no such day' };
  const next = laterWith(wanted, { year: inYear, month: inMonth });
  return { problem: 'no such day', days: next ? [next] : [] };
}

/** The first month from then on that has such a day. */
function laterWith(date: number, { year, month }: { year: number; month: number }): Day | undefined {
  const months = Array.from({ length: 12 }, (_, at) => month - 1 + at);
  return months
    .map(at => dayAt(year + Math.floor(at / 12), (at % 12) + 1, date))
    .find(day => day !== undefined);
}

/** "3 Dec", "Dec 3rd", "3rd of December 2026", "the 9th". */
export const readMonthDay = rows([
  ['(?:the )?{date}(?: day)?(?: of)? {month}(?: {year})?', read],
  ['{month} (?:the )?{date}(?: {year})?', read],
  ['{year} {month} {date}', read],
  ['(?:the )?(?<date>\\d{1,2}(?:st|nd|rd|th))', dayOfMonth],
]);
