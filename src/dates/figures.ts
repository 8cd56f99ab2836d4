import type { Day } from '../domain/day.ts';
import { type MonthDay, namedDay } from './monthDays.ts';
import { isFound, oneOf, type Reading, type Seen } from './reading.ts';

/** What figures can stand for, with the year where one is named. */
interface Candidate extends MonthDay {
  readonly order: 'DMY' | 'MDY' | 'YMD';
  readonly year: number | undefined;
}

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const pointed = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$/;
const pointedShort = /^(\d{1,2})\.(\d{1,2})$/;
const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/;
const dashed = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;

const fullYear = (figures: string | undefined): number | undefined => {
  if (figures === undefined) return undefined;
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
};

const isThere = ({ month, date }: MonthDay) => month >= 1 && month <= 12 && date >= 1 && date <= 31;

/** Both ways to read a date of which the year, if any, stands last. */
function bothWays(first: number, second: number, year: number | undefined): Candidate[] {
  return [
    { order: 'DMY', date: first, month: second, year },
    { order: 'MDY', date: second, month: first, year },
  ];
}

/** 26/11/27 is written by those, too, who begin with the year. */
function slashedWays([, first, second, year]: readonly (string | undefined)[]): Candidate[] {
  const ways = bothWays(Number(first), Number(second), fullYear(year));
  if (year?.length !== 2) return ways;
  return [...ways, { order: 'YMD', year: fullYear(first), month: Number(second), date: Number(year) }];
}

function candidates(words: string): Candidate[] {
  const iso = yearFirst.exec(words);
  if (iso) return [{ order: 'YMD', year: Number(iso[1]), month: Number(iso[3]), date: Number(iso[4]) }];
  const points = pointed.exec(words);
  // A point after the month is written only where the day comes first.
  const isDayFirst = points !== null && points[3]?.length !== 4;
  const found = points ?? pointedShort.exec(words) ?? dashed.exec(words);
  if (found) {
    const ways = bothWays(Number(found[1]), Number(found[2]), fullYear(found[3]));
    return isDayFirst ? ways.slice(0, 1) : ways;
  }
  const slashes = slashed.exec(words);
  return slashes ? slashedWays(slashes) : [];
}

const readingOf = ({ year, ...monthDay }: Candidate, seen: Seen): Reading => namedDay(year, monthDay, seen);

/** What has passed may be of another year, unless the year was named. */
const daysOf = (reading: Reading, isYearNamed: boolean): readonly Day[] => {
  if (isFound(reading)) return [reading.day];
  return isYearNamed ? [] : (reading.days ?? []);
};

/** Several ways to read the figures are no question only where all of them name one day. */
function asked(all: readonly Candidate[], seen: Seen): Reading {
  const readings = all.map(one => readingOf(one, seen));
  const [first] = readings;
  if (first && !readings.some(isFound)) return first;
  const days = readings.flatMap((one, at) => daysOf(one, all[at]?.year !== undefined));
  const answer = oneOf(days);
  return isFound(answer) && !readings.every(isFound) ? { problem: 'ambiguous', days } : answer;
}

/** "27.11.", "27/11", "03/04/2026", 2026-12-03; which figure is the month is taken from the order or not at all. */
export function readFigures(words: string, seen: Seen): Reading | undefined {
  const all = candidates(words);
  const [first] = all;
  if (!first) return undefined;
  const possible = all.filter(isThere);
  const wanted = possible.find(one => one.order === seen.order);
  const [only, ...others] = wanted ? [wanted] : possible;
  if (!only) return { problem: 'no such day' };
  if (others.length === 0) return readingOf(only, seen);
  return asked([only, ...others], seen);
}
