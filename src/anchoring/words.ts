/** A line in words and signs. */
export interface Words {
  /** A number for each word, equal for equal words. */
  readonly ids: readonly number[];
  /** How much each of them tells. */
  readonly weights: readonly number[];
  readonly all: number;
  /** The same numbers in rising order, with their weights. */
  readonly sorted: readonly number[];
  readonly sortedWeights: readonly number[];
}

/** Longer lines are compared by their beginning. */
const mostWords = 200;
/** A sign tells less than a letter. */
const signWeight = 0.6;

const [digit, lower, upper, letter, blank, sign] = [0, 1, 2, 3, 4, 5];

function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return lower;
  if (code >= 65 && code <= 90) return upper;
  if (code >= 48 && code <= 57) return digit;
  if (code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff) return blank;
  return code < 128 ? sign : letter;
}

/** Where the word ends that begins at `from`: `readFileSync` is three words, `read_file` two, each sign one. */
function endOfWord(line: string, from: number): number {
  const kind = kindOf(line.charCodeAt(from));
  let at = from + 1;
  if (kind === sign) return at;
  while (at < line.length && kindOf(line.charCodeAt(at)) === kind) at += 1;
  if (kind !== upper || at >= line.length || kindOf(line.charCodeAt(at)) !== lower) return at;
  if (at - from > 1) return at - 1;
  while (at < line.length && kindOf(line.charCodeAt(at)) === lower) at += 1;
  return at;
}

function idOf(line: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193);
  return hash;
}

/** The numbers of the words from the least to the greatest, equal ones in the order of the line. */
function risingOrder(ids: readonly number[]): number[] {
  const order: number[] = [];
  for (let word = 0; word < ids.length; word += 1) {
    const id = ids[word] as number;
    let at = word;
    for (; at > 0 && (ids[order[at - 1] as number] as number) > id; at -= 1)
      order[at] = order[at - 1] as number;
    order[at] = word;
  }
  return order;
}

function wordsIn(line: string): Words {
  const ids: number[] = [];
  const weights: number[] = [];
  let all = 0;
  for (let at = 0; at < line.length && ids.length < mostWords; ) {
    const kind = kindOf(line.charCodeAt(at));
    const end = endOfWord(line, at);
    if (kind !== blank) {
      const weight = kind === sign ? signWeight : end - at;
      ids.push(idOf(line, at, end));
      weights.push(weight);
      all += weight;
    }
    at = end;
  }
  const order = risingOrder(ids);
  return {
    ids,
    weights,
    all,
    sorted: order.map(word => ids[word] as number),
    sortedWeights: order.map(word => weights[word] as number),
  };
}

/** Lines whose words are kept: the same ones are compared again and again. */
const most = 3000;
let known = new Map<string, Words>();

/** The words of a line. */
export function wordsOf(line: string): Words {
  const before = known.get(line);
  if (before) return before;
  if (known.size >= most) known = new Map();
  const words = wordsIn(line);
  known.set(line, words);
  return words;
}
