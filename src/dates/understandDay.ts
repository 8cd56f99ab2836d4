import { addDays, weekdayOf } from '../domain/calendar.ts';
import type { DateOrder } from '../domain/dateOrder.ts';
import { type Day, shortDay } from '../domain/day.ts';
import { usualCalendar, type WorkCalendar } from '../domain/workCalendar.ts';
import { plainWords } from './dayWords.ts';
import { type DayProblem, type Found, isNear, type Reading, type Refused, type Seen } from './reading.ts';
import { readWords } from './wholeWords.ts';
import { whyNot } from './whyNot.ts';

export interface DayRequest {
  readonly words: string;
  readonly today: Day;
  readonly order?: DateOrder | 'auto' | undefined;
  readonly calendar?: WorkCalendar | undefined;
}

/** Why no day was understood, and what can be written instead. */
export interface Misunderstood {
  readonly problem: DayProblem;
  /** Words that are read as a day. */
  readonly suggestion?: string;
  /** Where two days may be meant, words that are read as the other one. */
  readonly otherwise?: string;
}

export type Understood = Found | Misunderstood;

/** What leads to a date and says nothing about it. */
const lead = /^(?:due )?(?:(?:by|on|until|till|at the latest|latest|(?:no|not) later than) )*/;
const end = / (?:at the )?latest$/;

function readPlain(words: string, seen: Seen): Reading {
  const bare = words.replace(lead, '').replace(end, '');
  const reading = readWords(bare, seen) ?? whyNot(bare, seen);
  if ('problem' in reading) return reading;
  if (reading.day < seen.today) return { problem: 'past', days: [sameDayToCome(reading.day, seen)] };
  return isNear(reading.day, seen) ? reading : { problem: 'too far' };
}

/** The same weekday, from today on. */
const sameDayToCome = (day: Day, { today }: Seen): Day =>
  addDays(today, (weekdayOf(day) - weekdayOf(today) + 7) % 7);

function isRead(words: string, day: Day | undefined, seen: Seen): boolean {
  const plain = plainWords(words);
  const reading = plain === undefined ? undefined : readPlain(plain, seen);
  return reading !== undefined && 'day' in reading && (day === undefined || reading.day === day);
}

/** As short as it can be read: "Fri 27 Nov", with the year where it is not the next one. */
function sayDay(day: Day, seen: Seen): string {
  const full = shortDay(day);
  const short = full.slice(0, -5);
  return isRead(short, day, seen) ? short : full;
}

const names =
  /\b(?:mon(?!th)|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|june?\b|july?\b|aug|sep|oct|nov|dec|q[1-4])/g;
const written = (words: string) => words.replace(names, name => name.charAt(0).toUpperCase() + name.slice(1));

function told({ problem, days = [], words }: Refused, seen: Seen): Misunderstood {
  const said = words !== undefined && isRead(words, undefined, seen) ? [written(words)] : [];
  const named = days.filter(day => day >= seen.today).map(day => sayDay(day, seen));
  const [suggestion, otherwise] = [...said, ...named].filter(one => isRead(one, undefined, seen));
  return {
    problem,
    ...(suggestion !== undefined && { suggestion }),
    ...(otherwise !== undefined && problem === 'ambiguous' && { otherwise }),
  };
}

/**
 * The day that a few English words mean as a whole, seen from today; nothing in them is guessed. A suggestion is made
 * of words that are understood.
 */
export function understandDay(request: DayRequest): Understood {
  const { words, today, order = 'auto', calendar = usualCalendar } = request;
  const seen: Seen = { today, order, calendar };
  const plain = plainWords(words);
  if (plain === undefined) return { problem: 'unknown' };
  const reading = readPlain(plain, seen);
  return 'day' in reading ? reading : told(reading, seen);
}
