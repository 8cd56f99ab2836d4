import { type Day, dayOf, plainDay } from '../../domain/day.ts';
import type { TemporaryCode } from '../../domain/records/temporary.ts';
import { literal } from '../markdown.ts';
import { movedForThem } from '../movedDates.ts';
import { verifiedWords } from '../verifiedWords.ts';
import { fullSentence } from './fullSentence.ts';
import type { UpdateRequest } from './updateParts.ts';

/** Why and until when, as Markdown; where it stands and who wrote it is ours. @param today the day of the update */
export function measure({ reason, until, earlier }: TemporaryCode, today: Day): string {
  const day = plainDay(until.day);
  const moved = movedForThem({ due: until, earlier });
  const note = moved && ` (${moved})`;
  const end =
    until.day < today
      ? `It should have been removed by ${day}${note} and is still in place.`
      : `We plan to remove it by ${day}${note}.`;
  return `${literal(fullSentence(reason))} It buys time; it is not the fix. ${end}`;
}

export function inPlaceForNow(temporary: readonly TemporaryCode[], today: Day): string {
  return temporary
    .filter(one => !one.gone)
    .map(one => `- ${measure(one, today)}`)
    .join('\n');
}

/** What is gone since they heard from us last, in a sentence each; how that was verified only where it was put for them. */
export function noLongerInPlace({ temporary, isNews }: Pick<UpdateRequest, 'temporary' | 'isNews'>): string {
  return temporary
    .flatMap(one => {
      if (!one.gone || !isNews(one)) return [];
      const verified = verifiedWords(one.gone, 'customer');
      const removed = `we removed it on ${plainDay(dayOf(one.gone.at))}${verified && ` (${verified})`}`;
      return `- ${literal(fullSentence(one.reason))} This was temporary; ${removed}.`;
    })
    .join('\n');
}
