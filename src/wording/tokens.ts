import { english } from './language.ts';
import { piecesOf } from './pieces.ts';
import { afterIts, isWords, shortEndings, writtenOut } from './shortForms.ts';

/** One word or sign as the rules see it. Short forms make several words with the same place. */
export interface Token {
  readonly word: string;
  /**
   * What sort of thing it is, where that is all that counts: `#first`, `#name`, `#n`, `#day`, `#dm`, `#time`,
   * `#nth`; else ''.
   */
  readonly sort: string;
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

/** The words that a short form stands for; a word that is none stands for itself. */
function wordsOf(plain: string, next: () => string): readonly string[] | undefined {
  const known = writtenOut.get(plain);
  if (known) return known;
  if (plain === 'its' && afterIts.has(next())) return ['it', 'is'];
  const at = plain.lastIndexOf("'");
  if (at < 0) return undefined;
  const ending = plain.endsWith("n't") ? "n't" : plain.slice(at);
  const stem = plain.slice(0, plain.length - ending.length);
  const written = shortEndings[ending];
  if (written) return [stem, written];
  if (ending !== "'s") return [plain.replaceAll("'", '')];
  return [stem, isWords.has(stem) ? 'is' : "'s"];
}

/** The words of a sentence in which everything that is not judged has been blanked. */
export function tokensOf(sentence: string): Token[] {
  const places = piecesOf(sentence);
  const tokens: Token[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const [start, end] = [places[at] as number, places[at + 1] as number];
    const text = sentence.slice(start, end);
    if (isFigure(text.charCodeAt(0))) {
      tokens.push({ word: text, sort: sortOfFigure(text), start, end });
      continue;
    }
    const plain = text === 'IT' ? 'itdept' : withPlainApostrophe(text.toLowerCase());
    const sort = isCapital(text) && !english.has(plain) ? (at === 0 ? '#first' : '#name') : '';
    const next = () => sentence.slice(places[at + 2], places[at + 3]).toLowerCase();
    const words = wordsOf(plain, next);
    if (words === undefined) tokens.push({ word: plain, sort, start, end });
    else for (const word of words) tokens.push({ word, sort, start, end });
  }
  return tokens;
}
