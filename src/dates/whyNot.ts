import type { Day } from '../domain/day.ts';
import { corrected } from './corrected.ts';
import { isFound, type Refused, type Seen } from './reading.ts';
import { readPast, readVague } from './vagueWords.ts';
import { readWords } from './wholeWords.ts';

/** "1.5 weeks" has no 1 May in it. */
const decimal = /^\d+\.\d+$/;

function dayMeant(words: string, seen: Seen): Day | undefined {
  if (decimal.test(words)) return undefined;
  const reading = readWords(words, seen);
  if (isFound(reading)) return reading.day;
  return reading?.problem === 'ambiguous' ? reading.days?.[0] : undefined;
}

/** "the last working day of next month" */
const mostWords = 7;

/** The longest words from there on that name a day to come. @returns how many they are, too */
function dayFrom(words: readonly string[], from: number, seen: Seen) {
  for (let to = Math.min(words.length, from + mostWords); to > from; to -= 1) {
    const day = dayMeant(words.slice(from, to).join(' '), seen);
    if (day !== undefined && day >= seen.today) return { day, to };
  }
  return undefined;
}

/** Days that stand among other words: which of them counts, and for what, nobody knows. */
function daysAmong(text: string, seen: Seen): readonly Day[] {
  const words = text.split(' ');
  const days = new Set<Day>();
  for (let from = 0; from < words.length; ) {
    const found = dayFrom(words, from, seen);
    if (found) days.add(found.day);
    from = found?.to ?? from + 1;
  }
  return [...days];
}

/** Why words that were not understood name no day, with what may be meant. */
export function whyNot(words: string, seen: Seen): Refused {
  const known = readVague(words, seen) ?? readPast(words, seen);
  if (known && 'problem' in known) return known;
  const right = corrected(words);
  if (right !== undefined && isFound(readWords(right, seen))) return { problem: 'unknown', words: right };
  const days = daysAmong(words, seen);
  return { problem: days.length > 1 ? 'ambiguous' : 'unknown', days };
}
