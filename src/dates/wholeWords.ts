import { weekdayOf } from '../domain/calendar.ts';
import { readFigures } from './figures.ts';
import { readMonthDay } from './monthDays.ts';
import { type Parts, rows, weekdayIn } from './pattern.ts';
import { firstOf, isFound, oneOf, type Reader, type Reading, type Seen } from './reading.ts';
import { readTime } from './readTime.ts';
import { countedFrom, readEndOfToday, readRelativeDay } from './relativeDays.ts';
import { readSpanDay } from './spanDays.ts';

/** "2026-W49-5" */
const readIsoWeekDay = rows([
  [
    '(?<year>\\d{4}) ?w(?<week>\\d{2})-(?<number>[1-7])',
    ({ year, week, number }, seen) =>
      readSpanDay(
        `${['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][Number(number) - 1]} ${year} w${week}`,
        seen,
      ),
  ],
]);

const readDate = firstOf(readFigures, readMonthDay, readIsoWeekDay);
const readNear = rows([['(?<day>today|tomorrow)', ({ day = '' }, seen) => readRelativeDay(day, seen)]]);

/** A weekday beside a date must be that day's; of several days that figures can mean, it names one. */
function onWeekday({ weekday, day = '' }: Parts, seen: Seen): Reading | undefined {
  const reading = readDate(day, seen) ?? readNear(day, seen);
  if (!reading) return undefined;
  const fits = (one: Parameters<typeof weekdayOf>[0]) => weekdayOf(one) === weekdayIn(weekday);
  if (isFound(reading)) return fits(reading.day) ? reading : { problem: 'no such day', days: [reading.day] };
  if (reading.problem !== 'ambiguous') return reading;
  const fitting = (reading.days ?? []).filter(fits);
  return fitting.length === 0 ? { ...reading, problem: 'no such day' } : oneOf(fitting);
}

const readDateOnWeekday = rows([
  ['{weekday}(?: the)? {day}', onWeekday],
  ['{day} {weekday}', onWeekday],
]);

const partOfDay =
  '(?:the )?end of (?:the )?(?:working |business )?day|close of (?:business|play)|end of business|first thing|noon|midday|lunch(?:time)?|(?:early |late )?(?:morning|afternoon|evening)|night';
const clock = '\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm)|\\d{1,2}:\\d{2}';

/** At midnight nobody knows which of two days is meant. */
function isOnClock(words: string): boolean {
  const time = readTime(words);
  return time !== undefined && time.hour + time.minute > 0;
}

/** The day alone is kept; what time of it was said stands in the words. */
function timed(read: Reader): Reader {
  const onDay = ({ day = '', time }: Parts, seen: Seen) =>
    time === undefined || isOnClock(time) ? read(day, seen) : undefined;
  return rows([
    ['(?:the )?end of {day}', onDay],
    [`(?:${partOfDay}) (?:on |of )?{day}`, onDay],
    [`{day} (?:at |by )?(?:${partOfDay})`, onDay],
    [`(?<time>${clock}) (?:on )?{day}`, onDay],
    [`{day} (?:at |by )?(?<time>${clock})`, onDay],
  ]);
}

const readCounted: Reader = countedFrom((words, seen) => readUntimed(words, seen));
const readUntimed = firstOf(readDate, readRelativeDay, readSpanDay, readDateOnWeekday, readCounted);

/** Whatever the words name as a whole. @param words as `plainWords` writes them */
export const readWords: Reader = firstOf(readUntimed, readEndOfToday, timed(readUntimed));
