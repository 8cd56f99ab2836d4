import type { Day } from '../domain/day.ts';
import { readDay } from './readDay.ts';

export interface Tail {
  /** What stands before; empty when the line says nothing else. */
  readonly text: string;
  readonly day: Day;
  readonly words: string;
}

const lead = /(?<!\S)(?:until|till|by|before)[ \t]+/gi;
const separator = /[,;:–—-]$/;
/** Longer words are no day, and are not worth a look of the library. */
const longest = 60;
/** A moment is no day that somebody agreed on: "it should work by now". */
const moment = /^now$/i;

/**
 * Splits a line that ends in "until 3 Dec", "till Friday", "by 2026-12-03" or "before Monday", with or without a full
 * stop; the day that is named is kept, also after "before". Undefined when the line ends in no day to come.
 */
export function readTail({ text, today }: { text: string; today: Day }): Tail | undefined {
  const last = [...text.matchAll(lead)].at(-1);
  if (!last) return undefined;
  const words = text
    .slice(last.index + last[0].length)
    .trim()
    .replace(/\.$/, '')
    .trimEnd();
  if (words.length > longest || words.includes('\n') || moment.test(words)) return undefined;
  const day = readDay({ words, today });
  const before = text.slice(0, last.index).trim().replace(separator, '').trimEnd();
  return day && { text: before, day, words };
}
