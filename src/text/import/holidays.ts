import ICAL from 'ical.js';
import { type Day, parseDay } from '../../domain/day.ts';
import { Problem } from '../../domain/problem.ts';
import { type Sentence, sentence } from '../../domain/sentence.ts';
import { visibleLine } from '../../domain/visible.ts';
import { type Holiday, mostHolidays } from '../../domain/workCalendar.ts';
import { decode } from './decode.ts';
import { daysLater, daysOf, yearlyOf } from './yearly.ts';

export interface HolidayFile {
  /** One a day, in the order of their days. */
  readonly holidays: readonly Holiday[];
  /** What was left out, and why. */
  readonly notices: readonly Sentence[];
}

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Bytes of a file; a larger one is no list of holidays. */
export const largestCalendar = 5 * 1024 * 1024;
/** How many years ahead holidays are taken from a file. */
const years = 5;
const longestName = 200;

/** This year and those after it, as far ahead as holidays are kept. */
export function holidayPeriod(today: Day): Period {
  const year = Number(today.slice(0, 4));
  return { from: `${year}-01-01` as Day, to: `${year + years}-12-31` as Day };
}

const noCalendar = () =>
  new Problem(
    'bad input',
    sentence('This is no calendar. Export the holidays as an .ics file, then choose that.'),
  );

const broken = (error: unknown) => {
  const reason = visibleLine(error instanceof Error ? error.message : String(error)).slice(0, 120);
  const words = sentence(
    'This calendar is broken and nothing was taken from it: {0}. Export it again.',
    reason,
  );
  return new Problem('bad input', words, error);
};

/** @throws Problem 'too long' */
export function requireCalendarSize(bytes: number): void {
  if (bytes <= largestCalendar) return;
  throw new Problem(
    'too long',
    sentence('This file is larger than 5 MB, so it is no list of holidays. Export the holidays alone.'),
  );
}

/** @throws Problem 'bad input' */
function eventsOf(text: string): ICAL.Component[] {
  // A mark of the encoding counts as a blank.
  const plain = text.trimStart();
  if (!/^begin:vcalendar/i.test(plain)) throw noCalendar();
  let read: unknown[];
  try {
    read = ICAL.parse(plain) as unknown[];
  } catch (error) {
    throw broken(error);
  }
  // Several calendars in one file come as a list of them.
  const calendars = typeof read[0] === 'string' ? [read] : (read as unknown[][]);
  return calendars.flatMap(one => new ICAL.Component(one).getAllSubcomponents('vevent'));
}

/** The day of a property without a time; undefined where it is none. */
function dayIn(event: ICAL.Component, name: string): Day | undefined {
  const value = event.getFirstPropertyValue(name);
  return value instanceof ICAL.Time ? parseDay(value.toString()) : undefined;
}

const daysIn = (event: ICAL.Component, name: string): Day[] =>
  event
    .getAllProperties(name)
    .flatMap(one => one.getValues() as unknown[])
    .flatMap(value => (value instanceof ICAL.Time ? (parseDay(value.toString().slice(0, 10)) ?? []) : []));

/** How many days it lasts; the end that a calendar names is the day after. */
function lengthOf(event: ICAL.Component, start: Day): number {
  const end = dayIn(event, 'dtend');
  const duration = event.getFirstPropertyValue('duration');
  const lasts = duration instanceof ICAL.Duration ? duration.toSeconds() / 86_400 : 1;
  const days = end === undefined ? lasts : (Date.parse(end) - Date.parse(start)) / 86_400_000;
  return Math.max(1, Math.min(366, Math.round(days)));
}

interface Found {
  readonly days: readonly Day[];
  readonly name: string;
}

type Unread = 'timed' | 'repeated' | 'broken';

const textOf = (event: ICAL.Component, name: string): string => {
  const value: unknown = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
};

function startsOf(event: ICAL.Component, start: Day, to: Day): Day[] | undefined {
  const rules = event.getAllProperties('rrule').map(one => one.getFirstValue() as ICAL.Recur);
  const read = rules.map(rule => yearlyOf(rule.toJSON() as Record<string, unknown>));
  if (read.includes(undefined)) return undefined;
  const repeated = read.flatMap(rule => (rule ? daysOf(rule, start, to) : []));
  const left = new Set(daysIn(event, 'exdate'));
  return [...new Set([start, ...repeated, ...daysIn(event, 'rdate')])].filter(day => !left.has(day));
}

const nameOf = (event: ICAL.Component): string =>
  visibleLine(textOf(event, 'summary')).replace(/\s+/g, ' ').slice(0, longestName);

function foundIn(event: ICAL.Component, { from, to }: Period): Found | Unread {
  const start = dayIn(event, 'dtstart');
  if (!start) return event.hasProperty('dtstart') ? 'timed' : 'broken';
  const starts = startsOf(event, start, to);
  if (!starts) return 'repeated';
  const length = lengthOf(event, start);
  const days = starts
    .flatMap(day => Array.from({ length }, (_, at) => daysLater(day, at)))
    .filter(day => day >= from && day <= to);
  return { days, name: nameOf(event) };
}

/** One holiday of a series that was moved: its own event says where to. */
const moved = (event: ICAL.Component) => `${textOf(event, 'uid')} ${dayIn(event, 'recurrence-id') ?? ''}`;

function byDay(all: readonly Found[]): Holiday[] {
  const names = new Map<Day, Set<string>>();
  for (const { days, name } of all) {
    for (const day of days) names.set(day, (names.get(day) ?? new Set()).add(name));
  }
  if (names.size > mostHolidays) {
    throw new Problem(
      'bad input',
      sentence('This calendar has more than {0} days off, so it is no list of holidays.', mostHolidays),
    );
  }
  const named = [...names].map(([day, all]) => ({ day, name: [...all].filter(Boolean).join(', ') }));
  return named.sort((left, right) => (left.day < right.day ? -1 : 1));
}

function noticesOf(unread: readonly Unread[]): Sentence[] {
  const count = (kind: Unread) => unread.filter(one => one === kind).length;
  const all: readonly (readonly [number, Sentence])[] = [
    [
      count('timed'),
      sentence('Left out because they have a time and are no whole days: {0}.', count('timed')),
    ],
    [count('repeated'), sentence('Left out because they do not repeat by the year: {0}.', count('repeated'))],
    [count('broken'), sentence('Left out because they have no day: {0}.', count('broken'))],
  ];
  return all.filter(([number]) => number > 0).map(([, words]) => words);
}

/**
 * The whole days of a calendar (.ics), several days and what repeats every year among them.
 * @throws Problem 'bad input' where it is no calendar, is broken or has no holiday in that time
 */
export function readHolidays(text: string, period: Period): HolidayFile {
  const events = eventsOf(text).filter(one => textOf(one, 'status').toUpperCase() !== 'CANCELLED');
  const replaced = new Set(events.filter(one => one.hasProperty('recurrence-id')).map(moved));
  const read = events.map(event => {
    const found = foundIn(event, period);
    if (typeof found === 'string' || event.hasProperty('recurrence-id')) return found;
    return { ...found, days: found.days.filter(day => !replaced.has(`${textOf(event, 'uid')} ${day}`)) };
  });
  const holidays = byDay(read.filter(one => typeof one !== 'string'));
  if (holidays.length > 0)
    return { holidays, notices: noticesOf(read.filter(one => typeof one === 'string')) };
  throw new Problem(
    'bad input',
    sentence(
      'This calendar has no whole day off from {0} to {1}. Choose another one.',
      period.from,
      period.to,
    ),
  );
}

/** The same for the bytes of a file, this year and the next ones. @throws Problem 'bad input' or 'too long' */
export function holidaysIn(bytes: Uint8Array, today: Day): HolidayFile {
  requireCalendarSize(bytes.length);
  return readHolidays(textIn(bytes), holidayPeriod(today));
}

function textIn(bytes: Uint8Array): string {
  try {
    return decode(bytes).text;
  } catch {
    throw noCalendar();
  }
}
