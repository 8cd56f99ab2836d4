import type { Reader, Reading, Seen } from './reading.ts';

export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;

const counts =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'.split(
    '|',
  );
const ordinals =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty first|twenty second|twenty third|twenty fourth|twenty fifth|twenty sixth|twenty seventh|twenty eighth|twenty ninth|thirtieth|thirty first'.split(
    '|',
  );

/** What stands in braces in a pattern. */
const parts: Readonly<Record<string, string>> = {
  count: `\\d{1,3}|an?|${counts.toReversed().join('|')}`,
  unit: 'day|week|fortnight|month|year',
  working: '(?:business|working|work) ?days?|workdays?',
  workday: '(?:business|working|work) ?day|workday',
  weekday:
    'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
  month:
    'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
  date: `\\d{1,2}(?:st|nd|rd|th)?|${ordinals.toReversed().join('|')}`,
  nth: `first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th`,
  year: "\\d{4}|'\\d{2}",
  span: '.+?',
  day: '.+?',
};

/** The parts of the words by the name they have in the pattern. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** A pattern in braces and regular expressions, for the whole of the words, and what they mean. */
export type Row = readonly [pattern: string, read: (parts: Parts, seen: Seen) => Reading | undefined];

const compiled = (pattern: string) =>
  new RegExp(`^(?:${pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => `(?<${name}>${parts[name]})`)})$`);

/** Fits such a part alone. */
export const wordOf = (part: string): RegExp => compiled(`{${part}}`);

/** Reads words by the first row that fits and means something. */
export function rows(table: readonly Row[]): Reader {
  const lines = table.map(([pattern, read]) => ({ pattern: compiled(pattern), read }));
  return (words, seen) => {
    for (const { pattern, read } of lines) {
      const found = pattern.exec(words);
      const reading = found && read(found.groups ?? {}, seen);
      if (reading) return reading;
    }
    return undefined;
  };
}

/** 1 is Monday, 7 Sunday. */
export const weekdayIn = (word = ''): number => weekdayNames.findIndex(name => word.startsWith(name)) + 1;

export const monthIn = (word = ''): number => monthNames.findIndex(name => word.startsWith(name)) + 1;

export function countIn(word = ''): number {
  if (/^\d/.test(word)) return Number(word);
  return word.startsWith('a') ? 1 : counts.indexOf(word) + 1;
}

/** "3", "3rd" or "third". */
export const ordinalIn = (word = ''): number =>
  /^\d/.test(word) ? Number.parseInt(word, 10) : ordinals.indexOf(word) + 1;

/** "2026" or "'26". */
export const yearIn = (word: string | undefined): number | undefined => {
  if (word === undefined) return undefined;
  return word.startsWith("'") ? 2000 + Number(word.slice(1)) : Number(word);
};
