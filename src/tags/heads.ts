import { keyword as usual } from './tag.ts';

const made = new Map<string, RegExp>();

/** A keyword is one word: a letter, then letters, digits and underscores, so that it has the same bytes everywhere. */
export const isKeyword = (word: string): boolean => /^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(word);

function headOf(keyword: string): RegExp {
  const before = made.get(keyword);
  if (before) return before;
  // A word of code macros is no head: one of our keys, or a bare date, must follow at once.
  const head = new RegExp(
    `(?<![\\p{L}\\p{N}_"'\`])${keyword}\\(\\s*(?:(?:until|for|ref|owner)\\s*=|\\d{4}-)`,
    'gu',
  );
  made.set(keyword, head);
  return head;
}

/** Where in a text heads begin, well-formed or not, in comments or not. @param keyword one word */
export function headsIn(text: string, keyword = usual): number[] {
  if (!text.includes(`${keyword}(`)) return [];
  return [...text.matchAll(headOf(keyword))].map(found => found.index);
}
