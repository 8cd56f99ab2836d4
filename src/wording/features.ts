const shortForms: Readonly<Record<string, string>> = {
  "'ll": ' will',
  "n't": ' not',
  "'re": ' are',
  "'ve": ' have',
  "'m": ' am',
};

/** Words as the model sees them: lower case, short forms written out, every number the same, end marks kept. */
function modelWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/\bwon't\b/g, 'will not')
    .replace(/\bcan't\b/g, 'can not')
    .replace(/'ll\b|n't\b|'re\b|'ve\b|'m\b/g, form => shortForms[form] as string);
  return (plain.match(/[\p{L}][\p{L}']*|\p{N}+(?:[.:/-]\p{N}+)*|[?!:]/gu) ?? []).map(word =>
    /^\p{N}/u.test(word) ? '0' : word,
  );
}

const seed = 0x811c9dc5;

/** One step of FNV-1a over a UTF-16 code unit. */
const mixed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

function mixedAll(from: number, text: string): number {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = mixed(hash, text.charCodeAt(at));
  return hash;
}

/** The last bits of FNV-1a are poor, so the upper half is folded into the lower one. */
const bucketOf = (hash: number, buckets: number): number => ((hash ^ (hash >>> 15)) >>> 0) % buckets;

function addWordGrams(into: number[], words: readonly string[], buckets: number): void {
  const framed = ['<', ...words, '>'];
  for (let from = 0; from < framed.length; from += 1) {
    let hash = seed;
    for (let at = from; at < Math.min(from + 3, framed.length); at += 1) {
      hash = mixed(mixedAll(hash, framed[at] as string), 0x20);
      into.push(bucketOf(hash, buckets));
    }
  }
}

function addLetterGrams(into: number[], word: string, buckets: number): void {
  const framed = `_${word}_`;
  for (let from = 0; from + 4 <= framed.length; from += 1) {
    let hash = mixed(seed, 0x23);
    for (let at = from; at < from + 4; at += 1) hash = mixed(hash, framed.charCodeAt(at));
    into.push(bucketOf(hash, buckets));
  }
}

/**
 * The buckets of one sentence: its words alone, in twos and threes, and four letters of each word in a row. A
 * bucket stands there as often as it is hit. The same text gives the same buckets on every machine.
 */
export function features(sentence: string, buckets: number): readonly number[] {
  const words = modelWords(sentence);
  const found: number[] = [];
  addWordGrams(found, words, buckets);
  for (const word of words) if (word.length > 2) addLetterGrams(found, word, buckets);
  return found;
}
