import { instantAt, instantOf } from '../domain/calendar.ts';
import { type Day, type Instant, milliseconds } from '../domain/day.ts';
import { readLength } from './readLength.ts';
import { type DayWords, readPastDay } from './readPastDay.ts';
import { readTime, type Time } from './readTime.ts';

/** When a talk was, and how long. */
export interface Talk {
  readonly day: Day;
  readonly time: Time;
  readonly minutes: number;
}

/** The end of the words starts with it: "14:30 to 14:55". */
const to = /^(?:to|until|till) /i;
const range = /((?:[:.]\d\d|[ap]m))\s*[-–—]\s*(?=\d)/gi;
/** Between the parts, and of no meaning. */
const between = /(?:\s|,|\b(?:at|from|for)\b)+/i;
const mostParts = 12;

const minuteOfDay = ({ hour, minute }: Time) => hour * 60 + minute;

/** Up to the end that is named; one that is earlier is of the next day. */
function minutesUntil(end: Time | undefined, start: Time): number | undefined {
  if (!end) return undefined;
  return (minuteOfDay(end) - minuteOfDay(start) + 24 * 60) % (24 * 60);
}

interface Split {
  readonly parts: readonly string[];
  /** How many parts name the day. */
  readonly days: number;
  /** How many parts come before the length. */
  readonly head: number;
}

function readSplit({ parts, days, head }: Split, today: Day): Talk | undefined {
  const time = readTime(parts.slice(days, head).join(' '));
  const length = parts.slice(head).join(' ');
  const minutes =
    time && (to.test(length) ? minutesUntil(readTime(length.replace(to, '')), time) : readLength(length));
  if (!time || !minutes) return undefined;
  const named = (count: number) => readPastDay({ words: parts.slice(0, count).join(' '), today });
  const day = days === 0 ? today : named(days);
  return day && !named(head) ? { day, time, minutes } : undefined;
}

/**
 * "yesterday 14:30, 25 min" or "17 Nov 2pm to 2:45pm"; without a day it was today. Undefined when a part is missing; a
 * year is never taken for a time.
 */
export function readTalk({ words, today }: DayWords): Talk | undefined {
  const parts = words.replace(range, '$1 to ').split(between).filter(Boolean);
  if (parts.length > mostParts) return undefined;
  const heads = parts.map((_, head) => head);
  const splits = heads.flatMap(head => heads.slice(0, head).map(days => ({ parts, days, head })));
  return splits.flatMap(split => readSplit(split, today) ?? [])[0];
}

export interface Span {
  readonly at: Instant;
  readonly end: Instant;
}

/** The same in the time of a zone. */
export function spanOf({ day, time, minutes }: Talk, zone: string): Span {
  const at = instantOf({ day, ...time }, zone);
  return { at, end: instantAt(milliseconds(at) + minutes * 60_000, zone) };
}
