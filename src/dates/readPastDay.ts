import { addDays, weekdayOf } from '../domain/calendar.ts';
import { type Day, parseDay } from '../domain/day.ts';
import { usualCalendar } from '../domain/workCalendar.ts';
import { plainWords } from './dayWords.ts';
import { countIn, monthIn, ordinalIn, type Parts, rows, weekdayIn, yearIn } from './pattern.ts';
import { isFound, type Reading, type Seen } from './reading.ts';
import { dayAt, yearOf } from './years.ts';

export interface DayWords {
  readonly words: string;
  readonly today: Day;
}

/** 29 February may be eight years back, over a century. */
const leapYears = 8;

/** The last such weekday; today is not meant, or one would say so. */
function lastSuch({ weekday }: Parts, { today }: Seen): Reading {
  const back = (weekdayOf(today) - weekdayIn(weekday) + 7) % 7;
  return { day: addDays(today, -(back || 7)) };
}

function ago({ count, unit }: Parts, { today }: Seen): Reading {
  return { day: addDays(today, -countIn(count) * (unit === 'week' ? 7 : 1)) };
}

/** Of the year that is named or, without one, the last that is not still to come. */
function dated({ weekday, date, month, year }: Parts, { today }: Seen): Reading | undefined {
  const named = yearIn(year);
  const years =
    named === undefined ? Array.from({ length: leapYears }, (_, at) => yearOf(today) - at) : [named];
  const days = years.map(one => dayAt(one, monthIn(month), ordinalIn(date)));
  const day = days.find(one => one !== undefined && one <= today);
  const agrees = day !== undefined && (weekday === undefined || weekdayOf(day) === weekdayIn(weekday));
  return agrees ? { day } : undefined;
}

const readPast = rows([
  ['today', (_, { today }) => ({ day: today })],
  ['yesterday', (_, { today }) => ({ day: addDays(today, -1) })],
  ['(?:the )?day before yesterday', (_, { today }) => ({ day: addDays(today, -2) })],
  ['{count} (?<unit>day|week)s? ago', ago],
  ['(?:on )?(?:last )?{weekday}', lastSuch],
  ['(?:on )?(?:{weekday} )?(?:the )?{date}(?: of)? {month}(?: {year})?', dated],
  ['(?:on )?(?:{weekday} )?{month} (?:the )?{date}(?: {year})?', dated],
]);

function spoken({ words, today }: DayWords): Day | undefined {
  const plain = plainWords(words);
  const seen: Seen = { today, order: 'auto', calendar: usualCalendar };
  const reading = plain === undefined ? undefined : readPast(plain, seen);
  return reading && isFound(reading) ? reading.day : undefined;
}

/** The same for a day that is over, or today: "yesterday", "last Friday", "17 Nov", "2 days ago". */
export function readPastDay({ words, today }: DayWords): Day | undefined {
  const day = parseDay(words.trim()) ?? spoken({ words, today });
  return day && day <= today && day >= addDays(today, -366 * 5) ? day : undefined;
}
