import type { DateOrder } from '../../../domain/dateOrder.ts';
import { type Day, parseDay } from '../../../domain/day.ts';
import { monthOf, weekdayOf } from './monthNames.ts';

/** A day as somebody wrote it, before it is known which one that is. */
export interface RawDay {
  readonly words: string;
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly date?: number | undefined;
  /** Of 03/04 nobody knows yet which is the month. */
  readonly figures?: readonly [number, number];
  /** 0 is Sunday. */
  readonly weekday?: number | undefined;
  /** So many days before today. */
  readonly ago?: number;
}

export interface FoundDay {
  readonly raw: RawDay;
  readonly from: number;
  readonly to: number;
}

type Read = (groups: readonly (string | undefined)[]) => Omit<RawDay, 'words'> | undefined;

const fullYear = (figures: string | undefined) =>
  figures === undefined ? undefined : Number(figures) + (figures.length === 2 ? 2000 : 0);

function named(date: string | undefined, month: string | undefined, year: string | undefined) {
  const number = monthOf(month ?? '');
  return number === undefined ? undefined : { date: Number(date), month: number, year: fullYear(year) };
}

/** With dots the day comes first, and dashes stand for slashes. */
function figured([first, sign, second, year]: readonly (string | undefined)[]): Omit<RawDay, 'words'> {
  const [left, right] = [Number(first), Number(second)];
  if (sign === '.' && right <= 12) return { date: left, month: right, year: fullYear(year) };
  return { figures: [left, right], year: fullYear(year) };
}

const before = '(?<![\\p{L}\\p{N}]|[\\p{N}][.:/-])';
const after = '(?![\\p{L}\\p{N}]|[.:/-]\\p{N})';
const word = '(\\p{L}{3,10})\\.?';
const ordinal = '(\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?';

const pattern = (source: string) => new RegExp(before + source + after, 'giu');

/** Sure signs first: where several fit, the first one counts. */
const table: readonly (readonly [RegExp, Read])[] = [
  [
    pattern('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})'),
    ([y, , m, d]) => ({ year: Number(y), month: Number(m), date: Number(d) }),
  ],
  [
    pattern('(\\d{4})年(\\d{1,2})月(\\d{1,2})日'),
    ([y, m, d]) => ({ year: Number(y), month: Number(m), date: Number(d) }),
  ],
  [
    pattern(`${ordinal}[\\s/-]{0,3}(?:of\\s|de\\s)?\\s?${word}[\\s,/-]{0,3}(?:de\\s)?((?:19|20|21)\\d{2})`),
    ([d, m, y]) => named(d, m, y),
  ],
  [pattern(`${ordinal}[/-]${word}[/-](\\d{2})`), ([d, m, y]) => named(d, m, y)],
  [pattern(`${word}\\s{1,3}${ordinal},?\\s{1,3}((?:19|20|21)\\d{2})`), ([m, d, y]) => named(d, m, y)],
  [pattern('(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})'), figured],
  // "2.1.10" is a version.
  [pattern('(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{2})'), figured],
  [pattern('(\\d{2})(\\.)(\\d{2})\\2(\\d{2})'), figured],
  [
    pattern('((?:19|20)\\d{2})(\\d{2})(\\d{2})'),
    ([y, m, d]) => ({ year: Number(y), month: Number(m), date: Number(d) }),
  ],
  [pattern(`${ordinal}[\\s/-]{0,3}(?:of\\s)?${word}`), ([d, m]) => named(d, m, undefined)],
  [pattern(`${word}\\s{1,3}${ordinal}`), ([m, d]) => named(d, m, undefined)],
];

const besides = 15;
const weekdayBefore = /(?:^|[^\p{L}])(\p{L}{3,10})\.?,?\s{0,2}(?:the\s|den\s)?$/iu;
const weekdayAfter = /^[\s,(]{0,3}(\p{L}{3,10})\.?(?![\p{L}])\)?/u;

/** The weekday that stands beside a date is part of it. */
function withWeekday(text: string, { raw, from, to }: FoundDay): FoundDay {
  const head = weekdayBefore.exec(text.slice(Math.max(0, from - besides), from));
  const first = weekdayOf(head?.[1] ?? '');
  if (head && first !== undefined) {
    const start = from - head[0].length + head[0].indexOf(head[1] as string);
    return { raw: { ...raw, weekday: first, words: text.slice(start, to) }, from: start, to };
  }
  const tail = weekdayAfter.exec(text.slice(to, to + besides));
  const last = weekdayOf(tail?.[1] ?? '');
  return tail && last !== undefined
    ? { raw: { ...raw, weekday: last }, from, to: to + tail[0].length }
    : { raw, from, to };
}

/** Only so much of a line is looked at: no date stands further on. */
const farthest = 400;

/** The date in a text; none where a number only looks like one. */
export function findDay(whole: string): FoundDay | undefined {
  const text = whole.slice(0, farthest);
  if (!/\d/.test(text)) return undefined;
  for (const [regex, read] of table) {
    for (const found of text.matchAll(regex)) {
      const raw = read(found.slice(1));
      const to = found.index + found[0].length;
      if (raw) return withWeekday(text, { raw: { ...raw, words: found[0] }, from: found.index, to });
    }
  }
  return undefined;
}

/** A year that a talk can have been in. */
const isPossible = (year: number) => year >= 1970 && year < 2200;
const two = (number: number) => String(number).padStart(2, '0');

function dayAt(year: number, month: number, date: number): Day | undefined {
  return isPossible(year) ? parseDay(`${year}-${two(month)}-${two(date)}`) : undefined;
}

const weekdayAt = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay();
const daysBefore = (day: Day, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10) as Day;

/** How many years back a day without a year is looked for: until a leap year, and each weekday, came by. */
const mostYears = 12;

/** Of a day without a year the last one that was, and was such a weekday. */
function lastSuch({ weekday }: RawDay, month: number, { date, today }: { date: number; today: Day }) {
  const now = Number(today.slice(0, 4));
  for (let year = now; year > now - mostYears; year -= 1) {
    const day = dayAt(year, month, date);
    // A colleague's clock may be a day ahead.
    if (!day || daysBefore(day, 1) > today) continue;
    if (weekday === undefined || weekdayAt(day) === weekday) return day;
  }
  return undefined;
}

export interface Orientation {
  readonly today: Day;
  readonly order?: DateOrder | undefined;
}

function dayOfFigures(raw: RawDay, { today, order }: Orientation): Day | 'ambiguous' | undefined {
  const [first, second] = raw.figures as readonly [number, number];
  const read = (date: number, month: number) =>
    raw.year === undefined ? lastSuch(raw, month, { date, today }) : dayAt(raw.year, month, date);
  const [dayFirst, monthFirst] = [read(first, second), read(second, first)];
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
    return dayFirst ?? monthFirst;
  return order === undefined ? 'ambiguous' : order === 'DMY' ? dayFirst : monthFirst;
}

/** Which day that is; undefined where there is no such day. */
export function resolveDay(raw: RawDay, how: Orientation): Day | 'ambiguous' | undefined {
  const { year, month, date, figures, weekday, ago } = raw;
  if (ago !== undefined) return daysBefore(how.today, ago);
  if (figures) return dayOfFigures(raw, how);
  if (month !== undefined && date !== undefined) {
    return year === undefined ? lastSuch(raw, month, { date, today: how.today }) : dayAt(year, month, date);
  }
  if (weekday === undefined) return undefined;
  return daysBefore(how.today, (weekdayAt(how.today) - weekday + 7) % 7 || 7);
}

/** What the days of one source tell about their order; undefined where they tell nothing, or both. */
export function orderOf(days: Iterable<RawDay>): DateOrder | undefined {
  let [dayFirst, monthFirst] = [false, false];
  for (const { figures: [first, second] = [1, 1] } of days) {
    dayFirst ||= first > 12 && second <= 12;
    monthFirst ||= second > 12 && first <= 12;
  }
  return dayFirst === monthFirst ? undefined : dayFirst ? 'DMY' : 'MDY';
}
