import { type Day, plainDay } from '../../domain/day.ts';
import { wordsOf } from './sentSentences.ts';

/** A dated step as a draft names it. */
export interface NamedDate {
  readonly day: Day;
  readonly what: string;
}

const plain = (text: string) => wordsOf(text).map(one => one.word);

/** Where the wanted words stand one after the other; each place is that of the first. */
function placesOf(words: readonly string[], wanted: readonly string[]): number[] {
  return words.flatMap((_, at) => (wanted.every((word, next) => words[at + next] === word) ? [at] : []));
}

/** "3 December", with its year or with none. */
function hasDay(words: readonly string[], day: Day): boolean {
  const [date = '', month = '', year] = plain(plainDay(day));
  return placesOf(words, [date, month]).some(at => {
    const next = words[at + 2] ?? '';
    return next === year || !/^\d{4}$/.test(next);
  });
}

/**
 * Whether a text tells of that date: one line of it holds the day and the words of the step. A step that was renamed
 * in it is not recognised, and a day that stands somewhere else says nothing of it.
 */
export function tellsDate(text: string, { day, what }: NamedDate): boolean {
  const wanted = plain(what);
  if (wanted.length === 0) return false;
  return text
    .split(/\r?\n/)
    .map(plain)
    .some(words => hasDay(words, day) && placesOf(words, wanted).length > 0);
}
