import { type Day, parseDay } from '../../domain/day.ts';

const dayLength = 86_400_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

const utc = (day: Day) => Date.parse(day);
const dayFrom = (time: number) => new Date(time).toISOString().slice(0, 10) as Day;

/** So many days later; needs no calendar library. */
export const daysLater = (day: Day, days: number): Day => dayFrom(utc(day) + days * dayLength);

const two = (number: number) => String(number).padStart(2, '0');
const dayAt = (year: number, month: number, date: number): Day | undefined =>
  parseDay(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`);
const lengthOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** What repeats once or several times a year, as a calendar names it. */
export interface Yearly {
  readonly interval: number;
  /** How often at most, the first day among them. */
  readonly count: number | undefined;
  readonly until: Day | undefined;
  readonly months: readonly number[];
  /** Below zero they are counted from the end of the month. */
  readonly dates: readonly number[];
  /** "4TH" is the fourth Thursday, "-1MO" the last Monday, "FR" every Friday of the month. */
  readonly weekdays: readonly string[];
}

const known = ['freq', 'interval', 'count', 'until', 'bymonth', 'bymonthday', 'byday', 'wkst'];

const numbers = (value: unknown): number[] =>
  [value].flat().flatMap(one => (one === undefined ? [] : Number(one)));
const words = (value: unknown): string[] =>
  [value].flat().flatMap(one => (typeof one === 'string' ? one : []));

/** @param rule as jCal writes it @returns undefined where it repeats in another way */
export function yearlyOf(rule: Readonly<Record<string, unknown>>): Yearly | undefined {
  if (rule['freq'] !== 'YEARLY' || Object.keys(rule).some(name => !known.includes(name))) return undefined;
  const [interval = 1] = numbers(rule['interval']);
  const [count] = numbers(rule['count']);
  const [until] = words(rule['until']);
  const read: Yearly = {
    interval,
    count,
    until: until === undefined ? undefined : parseDay(until.slice(0, 10)),
    months: numbers(rule['bymonth']),
    dates: numbers(rule['bymonthday']),
    weekdays: words(rule['byday']),
  };
  const isWhole = [interval, ...read.months, ...read.dates].every(Number.isInteger) && interval > 0;
  // Weekdays without a month would be those of the whole year.
  const isOfMonths = read.weekdays.length === 0 || read.months.length > 0;
  return isWhole && isOfMonths && read.weekdays.every(one => /^[+-]?\d?(?:SU|MO|TU|WE|TH|FR|SA)$/.test(one))
    ? read
    : undefined;
}

/** The days of a month that such a weekday names. */
function daysOfWeekday(year: number, month: number, word: string): number[] {
  const wanted = weekdays.findIndex(one => word.endsWith(one));
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const start = 1 + ((wanted - first + 7) % 7);
  const all = Array.from({ length: 5 }, (_, at) => start + 7 * at).filter(
    date => date <= lengthOf(year, month),
  );
  const nth = Number(word.slice(0, -2));
  return nth === 0 ? all : all.slice(nth > 0 ? nth - 1 : nth).slice(0, 1);
}

interface Month {
  readonly year: number;
  readonly month: number;
}

/** @param usual the day of the month where the rule names none */
function datesIn({ dates, weekdays: named }: Yearly, { year, month }: Month, usual: number): number[] {
  const length = lengthOf(year, month);
  const plain = dates.map(date => (date < 0 ? length + 1 + date : date));
  if (named.length === 0) return plain.length > 0 ? plain : [usual];
  const found = named.flatMap(word => daysOfWeekday(year, month, word));
  return plain.length === 0 ? found : found.filter(date => plain.includes(date));
}

/** Every day it falls on, the first one among them; a day that a year does not have is left out. */
export function daysOf(rule: Yearly, first: Day, to: Day): Day[] {
  const days = new Set<Day>([first]);
  const start = Number(first.slice(0, 4));
  const months = rule.months.length > 0 ? rule.months : [Number(first.slice(5, 7))];
  for (let year = start; year <= Number(to.slice(0, 4)); year += rule.interval) {
    const found = months.flatMap(month =>
      datesIn(rule, { year, month }, Number(first.slice(8))).map(date => dayAt(year, month, date)),
    );
    for (const day of found.filter(one => one !== undefined).sort()) if (day > first) days.add(day);
  }
  const all = [...days].filter(day => rule.until === undefined || day <= rule.until);
  return rule.count === undefined ? all : all.slice(0, rule.count);
}
