import { addDays } from '../domain/calendar.ts';
import { type Day, parseDay } from '../domain/day.ts';
import { agrees, type DayWords, wholeHit } from './wholeHit.ts';

/** Spans and parts of a day, and what looks ahead. */
const vague =
  /\b(?:next|past|this|end|start|middle|mid|(?:last|this) week|weekend|hours?|minutes?|seconds?|night|tonight|morning|noon|afternoon|evening)\b/i;
/** Figures alone leave open which is the month. */
const figures = /\d[/.]\d|^\s*\d{1,2}-\d{1,2}\b/;

/** The last such weekday; today is not meant, or one would say so. */
const lastSuch = (day: Day, today: Day): Day => (day < today ? day : lastSuch(addDays(day, -7), today));

const yearBefore = (day: Day) => parseDay(`${Number(day.slice(0, 4)) - 1}${day.slice(4)}`);

function spoken({ words, today }: DayWords): Day | undefined {
  if (figures.test(words) || vague.test(words)) return undefined;
  const hit = wholeHit({ words, today }, { forwardDate: false });
  if (!hit || hit.isCertain('hour')) return undefined;
  if (!hit.isCertain('day')) return lastSuch(hit.day, today);
  const day = hit.isCertain('year') || hit.day <= today ? hit.day : yearBefore(hit.day);
  return day && agrees(words, day) ? day : undefined;
}

/** The same for a day that is over, or today: "yesterday", "last Friday", "17 Nov", "2 days ago". */
export function readPastDay({ words, today }: DayWords): Day | undefined {
  const day = parseDay(words.trim()) ?? spoken({ words, today });
  return day && day <= today && day >= addDays(today, -366 * 5) ? day : undefined;
}
