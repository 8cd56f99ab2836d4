import * as chrono from 'chrono-node/en';
import { addDays } from '../domain/calendar.ts';
import { type Day, parseDay, shortDay } from '../domain/day.ts';

export interface DayWords {
  readonly words: string;
  readonly today: Day;
}

const slashed = /^\s*\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?\s*$/;

/** Spans and parts of a day: the library would pick a day in them that nobody named. */
const vague =
  /\b(?:last|past|ago|end|start|middle|mid|(?:this|next) week|weekend|hours?|minutes?|tonight)\b/i;

/** A weekday that is named beside a date must be that day's. */
function agrees(words: string, day: Day): boolean {
  const named = /\b(sun|mon|tue|wed|thu|fri|sat)/i.exec(words)?.[1];
  return named === undefined || shortDay(day).toLowerCase().startsWith(named.toLowerCase());
}

const noonOf = (day: Day) => new Date(`${day}T12:00:00Z`);

/** Only a hit that accounts for every word counts: half-understood words would give a wrong day. */
function spoken({ words, today }: DayWords): Day | undefined {
  if (slashed.test(words) || vague.test(words)) return undefined;
  const results = chrono.casual.parse(
    words,
    { instant: noonOf(today), timezone: 'UTC' },
    { forwardDate: true },
  );
  const [hit, ...others] = results;
  if (!hit || others.length > 0 || hit.end || hit.text.trim() !== words.trim()) return undefined;
  if (!hit.start.isCertain('day') && !hit.start.isCertain('weekday')) return undefined;
  const day = parseDay(hit.start.date().toISOString().slice(0, 10));
  return day && agrees(words, day) ? day : undefined;
}

/**
 * The day a few English words mean, seen from today; undefined when they name no single certain day, when the
 * day has passed, or when figures alone leave open which is the month.
 */
export function readDay({ words, today }: DayWords): Day | undefined {
  const day = parseDay(words.trim()) ?? spoken({ words, today });
  return day && day >= today && day <= addDays(today, 366 * 5) ? day : undefined;
}
