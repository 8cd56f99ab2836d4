import { piecesOf } from './pieces.ts';
import { afterIts, isWords, shortEndings, writtenOut } from './shortForms.ts';
import { bitsOf, is } from './smallWords.ts';

/** One word or sign as the rules see it. Short forms make several words with the same place. */
export interface Token {
  readonly word: string;
  /**
   * What sort of thing it is, where that is all that counts: `#first`, `#name`, `#n`, `#day`, `#dm`, `#time`,
   * `#nth`; else ''.
   */
  readonly sort: string;
  /** What it is to the engine itself, as smallWords.ts knows it. */
  readonly bits: number;
  /** UTF-16 offsets into the sentence. */
  readonly start: number;
  readonly end: number;
}

const day = /^\d{4}-|^\d{1,2}[./]\d{1,2}[./]\d/;
const shortDay = /^(\d{1,2})([./])(\d{1,2})\.?$/;
const time = /[:h]\d\d|[ap]\.?m\.?$/;

function sortOfFigure(text: string): string {
  if (day.test(text)) return '#day';
  if (time.test(text)) return '#time';
  if (/[a-z]/.test(text)) return '#nth';
  const read = shortDay.exec(text);
  if (!read || text === '24/7') return '#n';
  const [, one, sign, two] = read;
  const [first, second] = [Math.min(Number(one), Number(two)), Math.max(Number(one), Number(two))];
  if (first === 0 || first > 12 || second > 31) return '#n';
  return sign === '/' ? '#day' : '#dm';
}

/** Always written with a capital, and nobody's name. */
const calendar =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|christmas|easter)$/i;

const isFigure = (code: number) => code >= 0x30 && code <= 0x39;
/** Like Kevin; USA is no name of a person. */
const isCapital = (text: string) =>
  (text.charCodeAt(0) <= 0x5a || text.charCodeAt(0) > 0x7f) &&
  /^\p{Lu}\p{Ll}/u.test(text) &&
  !calendar.test(text);

const withPlainApostrophe = (text: string) => (/[’ʼ]/.test(text) ? text.replace(/[’ʼ]/g, "'") : text);

/** A word with an apostrophe; a genitive keeps its `'s`. */
function partsOf(plain: string, apostrophe: number): readonly string[] {
  const ending = plain.endsWith("n't") ? "n't" : plain.slice(apostrophe);
  const stem = plain.slice(0, plain.length - ending.length);
  const written = shortEndings[ending];
  if (written) return [stem, written];
  if (ending !== "'s") return [plain.replaceAll("'", '')];
  return [stem, isWords.has(stem) ? 'is' : "'s"];
}

/** The words that a short form stands for; a word that is none stands for itself. */
function wordsOf(plain: string, bits: number): readonly string[] | undefined {
  if (bits & is.short) return writtenOut.get(plain);
  const apostrophe = plain.lastIndexOf("'");
  return apostrophe < 0 ? undefined : partsOf(plain, apostrophe);
}

const itIs: readonly string[] = ['it', 'is'];

/** The words of a sentence in which everything that is not judged has been blanked. */
export function tokensOf(sentence: string): Token[] {
  const places = piecesOf(sentence);
  const tokens: Token[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const [start, end] = [places[at] as number, places[at + 1] as number];
    const text = sentence.slice(start, end);
    if (isFigure(text.charCodeAt(0))) {
      tokens.push({ word: text, sort: sortOfFigure(text), bits: 0, start, end });
      continue;
    }
    const plain = text === 'IT' ? 'itdept' : withPlainApostrophe(text.toLowerCase());
    const bits = bitsOf(plain);
    const isName = !(bits & is.english) && isCapital(text);
    const sort = isName ? (at === 0 ? '#first' : '#name') : '';
    const isItIs =
      plain === 'its' && afterIts.has(sentence.slice(places[at + 2], places[at + 3]).toLowerCase());
    const words = isItIs ? itIs : wordsOf(plain, bits);
    if (words === undefined) tokens.push({ word: plain, sort, bits, start, end });
    else for (const word of words) tokens.push({ word, sort, bits: bitsOf(word), start, end });
  }
  return tokens;
}
