/** What the model sees of one sentence. */
export interface Heard {
  readonly words: string;
  /** The named patterns that stand in it. */
  readonly noted: readonly string[];
}

const shortForms: Readonly<Record<string, string>> = {
  "'ll": ' will',
  "n't": ' not',
  "'re": ' are',
  "'ve": ' have',
  "'m": ' am',
};

/** Lower case, short forms written out. */
function plainly(text: string): string {
  const lower = text.toLowerCase();
  if (!/['\u2018\u2019\u02bc`´]/.test(lower)) return lower;
  return lower
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/\bwon't\b/g, 'will not')
    .replace(/\bcan't\b/g, 'can not')
    .replace(/'ll\b|n't\b|'re\b|'ve\b|'m\b/g, form => shortForms[form] as string);
}

const wordOrNumber = /\p{L}[\p{L}']*|\p{N}+(?:[.:/-]\p{N}+)*/uy;
const marks: readonly number[] = ['?', '!', ':'].map(mark => mark.charCodeAt(0));
const apostrophe = 0x27;
const lastAscii = 0x7f;
const isLetter = (code: number) => code >= 0x61 && code <= 0x7a;
const isFigure = (code: number) => code >= 0x30 && code <= 0x39;

function endByTable(text: string, at: number): number {
  wordOrNumber.lastIndex = at;
  return wordOrNumber.test(text) ? wordOrNumber.lastIndex : at;
}

/** Where the word, number or end mark that begins at a place ends; the place itself where none does. */
function endOf(text: string, from: number): number {
  let code = text.charCodeAt(from);
  if (!isLetter(code)) {
    if (isFigure(code) || code > lastAscii) return endByTable(text, from);
    return marks.includes(code) ? from + 1 : from;
  }
  let at = from;
  while (isLetter(code) || code === apostrophe) {
    at += 1;
    code = text.charCodeAt(at);
  }
  return code > lastAscii ? endByTable(text, from) : at;
}

const isNumber = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code > lastAscii
    ? /\p{N}/u.test(String.fromCodePoint(text.codePointAt(at) as number))
    : isFigure(code);
};

const fnvStart = 0x811c9dc5;

interface Place {
  readonly from: number;
  readonly to: number;
}

/** FNV-1a over a part of a text, as it goes on after what was hashed before. */
function hashedIn(text: string, { from, to }: Place, before = fnvStart): number {
  let hash = before;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

const hashed = (text: string, before = fnvStart): number =>
  hashedIn(text, { from: 0, to: text.length }, before);

/** Its last bits are poor, so the upper half is folded into the lower one. */
const bucketOf = (hash: number, buckets: number): number => ((hash ^ (hash >>> 15)) >>> 0) % buckets;

const stem = 5;
const ending = 4;

/**
 * The buckets of one sentence: the beginnings of its words alone and in twos, the endings of long words, and twice every
 * pattern that was noted. Every number is the same word; of the signs only end marks count. A bucket stands there as often
 * as it is hit. The same text gives the same buckets on every machine.
 */
export function features({ words, noted }: Heard, buckets: number): readonly number[] {
  const found: number[] = [];
  let before = hashed('<');
  found.push(bucketOf(before, buckets));
  const add = (text: string, from: number, to: number) => {
    const end = Math.min(to, from + stem);
    const alone = hashedIn(text, { from, to: end });
    const pair = hashedIn(text, { from, to: end }, hashed(' ', before));
    found.push(bucketOf(alone, buckets), bucketOf(pair, buckets));
    if (to > end) found.push(bucketOf(hashedIn(text, { from: to - ending, to }, hashed('~')), buckets));
    before = alone;
  };
  const text = plainly(words);
  for (let at = 0; at < text.length; ) {
    const end = endOf(text, at);
    if (end > at && isNumber(text, at)) add('0', 0, 1);
    else if (end > at) add(text, at, end);
    at = Math.max(end, at + 1);
  }
  add('>', 0, 1);
  for (const name of noted) {
    const bucket = bucketOf(hashed(name, hashed('&')), buckets);
    found.push(bucket, bucket);
  }
  return found;
}
