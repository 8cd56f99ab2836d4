import {
  addDays,
  addMonths,
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  weekdayOf,
} from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import { countIn, type Parts, rows, weekdayIn } from './pattern.ts';
import { isFound, isNear, oneOf, type Reader, type Reading, type Seen } from './reading.ts';
import { nextSuch, weekdayWithin, weeksMeant } from './weeks.ts';

const inDays =
  (days: number) =>
  (_: Parts, { today }: Seen): Reading => ({ day: addDays(today, days) });

/** On a Friday, "Friday" may be today or the next one. */
function coming({ weekday }: Parts, { today }: Seen): Reading {
  const next = nextSuch(weekdayIn(weekday), today);
  return oneOf(weekdayIn(weekday) === weekdayOf(today) ? [next, today] : [next]);
}

const comingLater = ({ weekday }: Parts, { today }: Seen): Reading => ({
  day: nextSuch(weekdayIn(weekday), today),
});

/**
 * "Next Friday" is the one of next week for some and simply the next one for others: a day only where both mean the
 * same. Nobody says it of tomorrow.
 */
function nextWeekday({ weekday }: Parts, { today, calendar }: Seen): Reading {
  const number = weekdayIn(weekday);
  const ofNextWeek = weeksMeant(addDays(today, 7), calendar).map(week => weekdayWithin(week, number));
  const nearest = nextSuch(number, today);
  return oneOf(nearest === addDays(today, 1) ? ofNextWeek : [...ofNextWeek, nearest]);
}

const later = (reading: Reading, days: number): Reading =>
  isFound(reading)
    ? { day: addDays(reading.day, days) }
    : { ...reading, days: (reading.days ?? []).map(day => addDays(day, days)) };

/** Adds to a day in the calendar's units. */
function moved(day: Day, count: number, unit: string): Day {
  if (unit === 'month' || unit === 'year') return addMonths(day, count * (unit === 'year' ? 12 : 1));
  return addDays(day, count * (unit === 'fortnight' ? 14 : unit === 'week' ? 7 : 1));
}

const inUnits = ({ count, unit = '' }: Parts, { today }: Seen): Reading => ({
  day: moved(today, countIn(count), unit),
});

function workingDaysFrom(day: Day, count: number, { calendar }: Seen): Reading {
  const found = addWorkingDays(day, count, calendar);
  return found ? { day: found } : { problem: 'no such day' };
}

const inWorkingDays = ({ count }: Parts, seen: Seen): Reading =>
  workingDaysFrom(seen.today, countIn(count), seen);

/** Days counted from today, and weekdays. */
export const readRelativeDay = rows([
  ['today', inDays(0)],
  ['tomorrow', inDays(1)],
  ['(?:the )?day after tomorrow', inDays(2)],
  ['{weekday}', coming],
  ['(?:this |the )?(?:coming|upcoming) {weekday}', comingLater],
  ['this {weekday}', coming],
  ['next {weekday}', nextWeekday],
  ['(?:the )?{weekday} after next', (parts, seen) => later(nextWeekday(parts, seen), 7)],
  ['{weekday} week', (parts, seen) => later(coming(parts, seen), 7)],
  ['{weekday} fortnight', (parts, seen) => later(coming(parts, seen), 14)],
  ['today week', inDays(7)],
  ['tomorrow week', inDays(8)],
  ["(?:in|within) {count} {unit}s?(?:'?s?'? time)?", inUnits],
  ['(?:in|within) {count} {working}', inWorkingDays],
  [
    '(?:the )?(?:next|following) {workday}',
    (_, { today, calendar }) => ({ day: nextWorkingDay(today, calendar) }),
  ],
]);

/** What is counted from another day that the words name. */
export function countedFrom(read: Reader): Reader {
  const from =
    (count: (parts: Parts, day: Day, seen: Seen) => Reading) =>
    (parts: Parts, seen: Seen): Reading | undefined => {
      const { day: words = '' } = parts;
      const base = words === 'now' ? { day: seen.today } : read(words, seen);
      if (isFound(base) && !isNear(base.day, seen)) return { problem: 'too far' };
      if (!base || isFound(base)) return base && count(parts, base.day, seen);
      const days = (base.days ?? [])
        .map(day => count(parts, day, seen))
        .flatMap(one => (isFound(one) ? one.day : []));
      return { ...base, days };
    };
  const units = (sign: 1 | -1) =>
    from(({ count, unit = '' }, day) => ({ day: moved(day, sign * countIn(count), unit) }));
  const working = (sign: 1 | -1) =>
    from(({ count }, day, seen) => workingDaysFrom(day, sign * countIn(count), seen));
  return rows([
    ['{count} {unit}s? (?:from|after) {day}', units(1)],
    ['{count} {unit}s? before {day}', units(-1)],
    ['{count} (?<unit>week|fortnight)s? (?:on )?(?<day>today|tomorrow|{weekday})', units(1)],
    ['{count} {working} (?:from|after) {day}', working(1)],
    ['{count} {working} before {day}', working(-1)],
    ['(?:the )?day after {day}', from((_, day) => ({ day: addDays(day, 1) }))],
    ['(?:the )?day before {day}', from((_, day) => ({ day: addDays(day, -1) }))],
  ]);
}

/** Today, where the customer works today; else nobody knows which day is meant. */
const endOfToday = (_: Parts, { today, calendar }: Seen): Reading =>
  isWorkingDay(today, calendar) ? { day: today } : oneOf([nextWorkingDay(today, calendar), today]);

export const readEndOfToday = rows([
  ['(?:the )?end of (?:the )?(?:working |business )?day', endOfToday],
  ['(?:the )?(?:close of (?:business|play)|end of business)', endOfToday],
]);
