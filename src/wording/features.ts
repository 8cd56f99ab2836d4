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

/** FNV-1a, as it goes on after what was hashed before. */
function hashed(text: string, before = 0x811c9dc5): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Its last bits are poor, so the upper half is folded into the lower one. */
const bucketOf = (hash: number, buckets: number): number => ((hash ^ (hash >>> 15)) >>> 0) % buckets;

const stem = 5;
const ending = 4;

/**
 * The buckets of one sentence: the beginnings of its words alone and in twos, the endings of long words, and twice every
 * pattern that was noted. A bucket stands there as often as it is hit. The same text gives the same buckets on every machine.
 */
export function features({ words, noted }: Heard, buckets: number): readonly number[] {
  const found: number[] = [];
  const frame = hashed('<');
  found.push(bucketOf(frame, buckets));
  let before = frame;
  for (const word of [...modelWords(words), '>']) {
    const begins = word.slice(0, stem);
    const alone = hashed(begins);
    found.push(bucketOf(alone, buckets), bucketOf(hashed(begins, hashed(' ', before)), buckets));
    if (word.length > stem) found.push(bucketOf(hashed(word.slice(-ending), hashed('~')), buckets));
    before = alone;
  }
  for (const name of noted) {
    const bucket = bucketOf(hashed(name, hashed('&')), buckets);
    found.push(bucket, bucket);
  }
  return found;
}
