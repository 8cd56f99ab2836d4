import { type Sentence, sentence } from '../domain/sentence.ts';
import { visibleLine } from '../domain/visible.ts';
import type { DayProblem } from './reading.ts';
import type { Misunderstood } from './understandDay.ts';

const longestShown = 60;

const plain: Readonly<Record<DayProblem, (words: string) => Sentence>> = {
  vague: words => sentence('"{0}" is no single day. Write one like "Friday", "3 Dec" or 2026-12-03.', words),
  past: words => sentence('"{0}" has passed. Write a day to come.', words),
  ambiguous: words =>
    sentence('"{0}" can mean several days. Write the month in letters, like "3 Dec".', words),
  unknown: words =>
    sentence('"{0}" is no day. Write one like "Friday", "3 Dec", "in 3 days" or 2026-12-03.', words),
  'no such day': words => sentence('There is no day "{0}". Write another one.', words),
  'too far': words => sentence('"{0}" is more than five years away. Write a nearer day.', words),
};

const helped: Readonly<Record<DayProblem, (words: string, day: string) => Sentence>> = {
  vague: (words, day) => sentence('"{0}" is no single day. Write one like "{1}".', words, day),
  past: (words, day) => sentence('"{0}" has passed. Do you mean "{1}"?', words, day),
  ambiguous: (words, day) => sentence('"{0}" can mean several days. Do you mean "{1}"?', words, day),
  unknown: (words, day) => sentence('"{0}" is no day. Do you mean "{1}"?', words, day),
  'no such day': (words, day) => sentence('There is no day "{0}". Do you mean "{1}"?', words, day),
  'too far': words => plain['too far'](words),
};

/** What to write instead of words that name no day. */
export function dayTrouble(typed: string, { problem, suggestion, otherwise }: Misunderstood): Sentence {
  const words = visibleLine(typed).slice(0, longestShown);
  if (words === '') return sentence('Write a day like "Friday", "3 Dec", "in 3 days" or 2026-12-03.');
  if (suggestion === undefined) return plain[problem](words);
  if (otherwise === undefined) return helped[problem](words, suggestion);
  return sentence('"{0}" can mean two days. Write "{1}" or "{2}".', words, suggestion, otherwise);
}
