import { addDays } from '../domain/calendar.ts';
import { type Day, parseDay } from '../domain/day.ts';
import { agrees, type DayWords, wholeHit } from './wholeHit.ts';

const slashed = /^\s*\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?\s*$/;

/** Spans and parts of a day: the library would pick a day in them that nobody named. */
const vague =
  /\b(?:last|past|ago|end|start|middle|mid|(?:this|next) week|weekend|hours?|minutes?|tonight)\b/i;

function spoken({ words, today }: DayWords): Day | undefined {
  if (slashed.test(words) || vague.test(words)) return undefined;
  const day = wholeHit({ words, today }, { forwardDate: true })?.day;
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
