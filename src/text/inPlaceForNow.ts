import { type Day, plainDay } from '../domain/day.ts';
import type { TemporaryCode } from '../domain/records/temporary.ts';
import { fullSentence } from './fullSentence.ts';
import { literal } from './markdown.ts';

/** Why and until when, as Markdown; where it stands and who wrote it is ours. @param today the day of the update */
export function measure({ reason, until }: TemporaryCode, today: Day): string {
  const day = plainDay(until.day);
  const end =
    until.day < today
      ? `It should have been removed by ${day} and is still in place.`
      : `We plan to remove it by ${day}.`;
  return `${literal(fullSentence(reason))} It buys time; it is not the fix. ${end}`;
}

export function inPlaceForNow(temporary: readonly TemporaryCode[], today: Day): string {
  return temporary
    .filter(one => !one.gone)
    .map(one => `- ${measure(one, today)}`)
    .join('\n');
}
