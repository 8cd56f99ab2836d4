import { is } from './smallWords.ts';

/** Its words, as far as it matters here. */
interface Word {
  readonly word: string;
  /** As smallWords.ts knows it. */
  readonly bits: number;
}

const lastAscii = 0x7f;
/** Up to here all letters are Latin. */
const lastLatin = 0x24f;
const isLatin = (word: string) => word.charCodeAt(0) <= lastLatin || /^\p{Script=Latin}/u.test(word);
const isLetter = (word: string) => {
  const code = word.charCodeAt(0);
  return code <= lastAscii ? code >= 0x61 && code <= 0x7a : /^\p{L}/u.test(word);
};

/** Scripts without blanks between words make one long word. */
const shortWord = 4;

/** Whether a sentence is written in another language than English; a few words say nothing. */
export function isForeign(tokens: readonly Word[]): boolean {
  let [ours, theirs, strange, words, length] = [0, 0, 0, 0, 0];
  for (const { word, bits } of tokens) {
    if (!isLetter(word)) continue;
    words += 1;
    length += word.length;
    if (!isLatin(word)) strange += 1;
    else if (bits & is.foreign) theirs += bits & (is.english | is.shared) ? 0.4 : 1;
    if (bits & is.english) ours += bits & is.shared ? 0.4 : 1;
  }
  if (strange * 2 > words && (words > 1 || length > shortWord)) return true;
  return theirs >= 1.8 && theirs > ours;
}
