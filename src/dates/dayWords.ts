/** Longer words are no day, and are not worth a look. */
const longest = 80;
/** Letters of other scripts, signs that cannot be seen and pictures are no part of an English day. */
const plain = /^[\x20-\x7e\t\u00a0\u202f\u2013\u2014\u2019]+$/;

/** Short words of the office, and what they stand for. */
const shortWords: ReadonlyMap<string, string> = new Map([
  ['eod', 'end of day'],
  ['cob', 'close of business'],
  ['eob', 'close of business'],
  ['eow', 'end of week'],
  ['eom', 'end of month'],
  ['eoq', 'end of quarter'],
  ['eoy', 'end of year'],
  ['tmrw', 'tomorrow'],
  ['tmr', 'tomorrow'],
  ['wk', 'week'],
  ['wks', 'weeks'],
  ['mth', 'month'],
  ['mths', 'months'],
  ['qtr', 'quarter'],
  ['yr', 'year'],
  ['yrs', 'years'],
  ['biz', 'business'],
]);

const longWord = (word: string) => shortWords.get(word) ?? word;

/** "e.o.d." and "Dec. 3": a point after letters says nothing; one after figures may. */
const withoutPoints = (text: string) =>
  text
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
    .replace(/(?<=[a-z])\./g, ' ')
    .replace(/(?<=\d)\.(?= [a-z])/g, '')
    .replace(/(?<!\d\.\d{1,2})\.$/, '');

/**
 * The words in one spelling: small letters, single blanks, no signs that say nothing.
 * @returns undefined where they can be no English day at all
 */
export function plainWords(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longest || !plain.test(trimmed)) return undefined;
  const straight = trimmed
    .toLowerCase()
    .replace(/\u2019/g, "'")
    .replace(/[\u2013\u2014]/g, '-')
    .replace(/\s+/g, ' ');
  const words = withoutPoints(straight)
    .replace(/[,()]/g, ' ')
    .replace(/(?<=[a-z])-|-(?=[a-z])/g, ' ')
    .split(' ')
    .filter(word => word !== '');
  return words.length === 0 ? undefined : words.map(longWord).join(' ');
}
