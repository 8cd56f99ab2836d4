import * as chrono from 'chrono-node/en';
import { type Day, parseDay, shortDay } from '../domain/day.ts';

export interface DayWords {
  readonly words: string;
  readonly today: Day;
}

/** What the library understood of a day, and which of its parts were named. */
export interface Hit {
  readonly day: Day;
  readonly isCertain: (part: 'day' | 'weekday' | 'year' | 'hour') => boolean;
}

/** A weekday that is named beside a date must be that day's. */
export function agrees(words: string, day: Day): boolean {
  const named = /\b(sun|mon|tue|wed|thu|fri|sat)/i.exec(words)?.[1];
  return named === undefined || shortDay(day).toLowerCase().startsWith(named.toLowerCase());
}

const noonOf = (day: Day) => new Date(`${day}T12:00:00Z`);

/** Only a hit that accounts for every word counts: half-understood words would give a wrong day. */
export function wholeHit({ words, today }: DayWords, how: { forwardDate: boolean }): Hit | undefined {
  const results = chrono.casual.parse(words, { instant: noonOf(today), timezone: 'UTC' }, how);
  const [hit, ...others] = results;
  if (!hit || others.length > 0 || hit.end || hit.text.trim() !== words.trim()) return undefined;
  const { start } = hit;
  if (!start.isCertain('day') && !start.isCertain('weekday')) return undefined;
  const day = parseDay(start.date().toISOString().slice(0, 10));
  return day && { day, isCertain: part => start.isCertain(part) };
}
