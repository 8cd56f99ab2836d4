/** Scripts written without blanks: each of their signs is a word, so that any part of a run can be found. */
const unspaced =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}';
const letters = '\\p{L}\\p{N}\\p{M}';
const anyWord = new RegExp(`[[${unspaced}]&&[${letters}]]|[[${letters}]--[${unspaced}]]+`, 'gv');
const plainWord = /[a-z0-9]+/gi;

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII from its beginning is what is meant
const isPlain = (text: string) => /^[\u0000-\u007f]*$/.test(text);

/** Marks that people leave out when they type: accents, and the vowel points of Hebrew and Arabic. */
const marks = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/g;
/** Letters that no decomposition takes apart, as they are typed without their key. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};
const specialLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** A longer run of signs is no word somebody looks for; its beginning is kept. */
const longestWord = 64;

/** Text as it is compared: no case, no accents, one spelling of each sign. */
export function folded(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(specialLetter, sign => plainLetters[sign] ?? sign)
    .normalize('NFC');
}

/** The words as they stand in the text, not folded yet. */
export function rawWords(text: string): readonly string[] {
  return text.match(isPlain(text) ? plainWord : anyWord) ?? [];
}

/** What one word of a text is compared as: mostly one word, but "½" is two and a lone accent is none. */
export function foldedParts(raw: string): readonly string[] {
  if (isPlain(raw)) return [raw.toLowerCase().slice(0, longestWord)];
  return (folded(raw).match(anyWord) ?? []).map(part => part.slice(0, longestWord));
}

export function wordsIn(text: string): string[] {
  return rawWords(text).flatMap(foldedParts);
}

/** A word with its place in the text, in UTF-16 units. */
export interface PlacedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(isPlain(text) ? plainWord : anyWord)].flatMap(({ 0: raw, index: from }) =>
    foldedParts(raw).map(word => ({ word, from, to: from + raw.length })),
  );
}
