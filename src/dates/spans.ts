import { addDays, addMonths } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import { monthIn, ordinalIn, wordOf, yearIn } from './pattern.ts';
import { oneOf, type Reading, type Seen } from './reading.ts';
import { isoWeek, type Stretch, weeksMeant } from './weeks.ts';
import { dayAt, dayOfYear, firstToCome, lastOfMonth, monthOf, yearOf, yearsAround } from './years.ts';

export type SpanUnit = 'week' | 'month' | 'quarter' | 'year';

/** A week, month, quarter or year that words name: as it comes around, or seen from today. */
export type Span = { readonly unit: SpanUnit } & (
  | { readonly inYear: (year: number) => Stretch | undefined; readonly year: number | undefined }
  | { readonly after: (count: number) => readonly Stretch[]; readonly isBare: boolean }
);

const month = (year: number, number: number): Stretch => ({
  first: dayAt(year, number, 1) as Day,
  last: lastOfMonth(year, number),
});

const quarter = (year: number, number: number): Stretch => ({
  first: dayAt(year, number * 3 - 2, 1) as Day,
  last: lastOfMonth(year, number * 3),
});

const wholeYear = (year: number): Stretch => ({
  first: dayAt(year, 1, 1) as Day,
  last: lastOfMonth(year, 12),
});

/** So many units after the one that today is in. */
function unitAfter(unit: SpanUnit, count: number, { today, calendar }: Seen): readonly Stretch[] {
  if (unit === 'week') return weeksMeant(addDays(today, 7 * count), calendar);
  if (unit === 'year') return [wholeYear(yearOf(today) + count)];
  const there = addMonths(`${today.slice(0, 8)}01` as Day, count * (unit === 'month' ? 1 : 3));
  if (unit === 'month') return [month(yearOf(there), monthOf(there))];
  return [quarter(yearOf(there), Math.ceil(monthOf(there) / 3))];
}

const seenFromToday = (unit: SpanUnit, from: number, seen: Seen) => ({
  unit,
  after: (count: number) => unitAfter(unit, from + count, seen),
});

const relative = /^(?:the |(this |next |the next )?)(week|month|quarter|year)( after next)?$/;
const numberedWeek = /^(?:the )?(?:calendar week|week|cw|kw|w) ?#?(\d{1,2})(?:(?: of| in)?[ /](\d{4}))?$/;
const isoWeekWords = /^(\d{4}) ?w(\d{2})$/;
const namedMonth = /^([a-z]+)(?: of)?(?: (\d{4}|'\d{2}))?$/;
const quarterWords = /^(?:q([1-4])|(?:the )?(first|second|third|fourth) quarter)(?:(?: of)? (\d{4}))?$/;
const yearWords = /^(\d{4})$/;
const months = wordOf('month');

function relativeSpan(words: string, seen: Seen): Span | undefined {
  const [found, which, unit, isAfter] = relative.exec(words) ?? [];
  if (found === undefined) return undefined;
  const isNext = which === 'next ' || which === 'the next ';
  // "the week after next" is the only way to say it.
  if (isAfter && !found.startsWith(`the ${unit}`)) return undefined;
  const from = isAfter ? 2 : isNext ? 1 : 0;
  return { ...seenFromToday(unit as SpanUnit, from, seen), isBare: from === 0 && which === undefined };
}

function numberedWeekSpan(words: string): Span | undefined {
  const [, week, year] = numberedWeek.exec(words) ?? [];
  const iso = isoWeekWords.exec(words);
  if (week === undefined && !iso) return undefined;
  const number = Number(week ?? iso?.[2]);
  return { unit: 'week', inYear: one => isoWeek(one, number), year: yearIn(year ?? iso?.[1]) };
}

function namedMonthSpan(words: string): Span | undefined {
  const [, name = '', year] = namedMonth.exec(words) ?? [];
  if (!months.test(name)) return undefined;
  return { unit: 'month', inYear: one => month(one, monthIn(name)), year: yearIn(year) };
}

function quarterSpan(words: string): Span | undefined {
  const [found, figure, name, year] = quarterWords.exec(words) ?? [];
  if (found === undefined) return undefined;
  const number = figure === undefined ? ordinalIn(name) : Number(figure);
  return { unit: 'quarter', inYear: one => quarter(one, number), year: yearIn(year) };
}

function yearSpan(words: string): Span | undefined {
  const [, year] = yearWords.exec(words) ?? [];
  return year === undefined ? undefined : { unit: 'year', inYear: wholeYear, year: Number(year) };
}

/** "week", "next month", "week 49", "December 2026", "Q1", "2027"; undefined where the words are no span. */
export function readSpan(words: string, seen: Seen): Span | undefined {
  return (
    relativeSpan(words, seen) ??
    numberedWeekSpan(words) ??
    namedMonthSpan(words) ??
    quarterSpan(words) ??
    yearSpan(words)
  );
}

export type Pick = (stretch: Stretch) => Day | undefined;

const picked = (stretches: readonly Stretch[], pick: Pick) =>
  stretches.map(pick).filter(day => day !== undefined);

type SeenSpan = Extract<Span, { after: unknown }>;

/** Of a span that is nearly over it is not silently the day of the next one. */
function dayFromToday(span: SeenSpan, pick: Pick, seen: Seen): Reading {
  const days = picked(span.after(0), pick);
  if (days.length === 0) return oneOf(days);
  const open = days.filter(day => day >= seen.today);
  if (open.length === 0) {
    const later = picked(span.after(1), pick).filter(day => day >= seen.today);
    return { problem: 'past', days: later.slice(0, 1) };
  }
  return open.length === days.length || span.isBare ? oneOf(open) : { problem: 'ambiguous', days: open };
}

type YearlySpan = Extract<Span, { inYear: unknown }>;

/** Of the one that comes next: where that has no such day, it is not the day of a later one. */
function dayInYear({ inYear, year }: YearlySpan, pick: Pick, seen: Seen): Reading {
  const days: Day[] = [];
  for (const one of yearsAround(seen, 1)) {
    const stretch = inYear(one);
    const day = stretch && pick(stretch);
    if (day) days.push(day);
    else if (one >= yearOf(seen.today) && (!stretch || stretch.last >= seen.today)) break;
  }
  const named = year === undefined ? undefined : inYear(year);
  const next = firstToCome(days, seen);
  return year === undefined ? next : dayOfYear(named && pick(named), next, seen);
}

/** One day of a span, to come. */
export function dayIn(span: Span, pick: Pick, seen: Seen): Reading {
  return 'after' in span ? dayFromToday(span, pick, seen) : dayInYear(span, pick, seen);
}
