import { digits, pairOf, pairs, signOf } from '../signs.ts';
import { ends, groupCount, type Packed, symbolsIn } from './packed.ts';

/** Texts by name. */
export type Table = Readonly<Record<string, string>>;

const tidy = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n');

const textOf = (table: Table): string =>
  Object.entries(table)
    .map(([name, text]) => `${name}\n${tidy(text)}`)
    .join('\n\n');

const longestShared = 25;

/** Every word by how much it shares with the one before it, and its rest. */
function frontCoded(words: readonly string[]): string {
  let before = '';
  const entries = words.map(word => {
    const written = word.replace(/[A-Z]/g, capital => `_${capital.toLowerCase()}`);
    let shared = 0;
    while (shared < longestShared && shared < written.length && written[shared] === before[shared])
      shared += 1;
    before = written;
    return String.fromCharCode(0x41 + shared) + written.slice(shared);
  });
  return entries.join('');
}

interface Place {
  readonly word: string;
  readonly end: string;
}

const byWord = ([left]: readonly [string, number], [right]: readonly [string, number]) =>
  left < right ? -1 : 1;

/** The words by what comes after them: one group for every set of ends, each in the order of letters. */
function groupsOf(places: readonly Place[]): string[][] {
  const endsOf = new Map<string, number>();
  for (const { word, end } of places) endsOf.set(word, (endsOf.get(word) ?? 0) | (1 << ends.indexOf(end)));
  const groups: string[][] = Array.from({ length: groupCount }, () => []);
  for (const [word, set] of [...endsOf].sort(byWord)) groups[set - 1]?.push(word);
  return groups;
}

/** The numbers that are met most often, as many as there are signs that no pair of the others begins with. */
function mostFrequent(numbers: readonly number[], count: number): number[] {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  const order = [...times].sort(([left, more], [right, less]) => less - more || left - right);
  return order.slice(0, digits - Math.ceil(count / digits)).map(([number]) => number);
}

function placesOf(numbers: readonly number[], frequent: readonly number[]): string {
  const alone = new Map(frequent.map((number, at) => [number, signOf(at)]));
  const beside = frequent.length * digits;
  return numbers.map(number => alone.get(number) ?? pairOf(beside + number)).join('');
}

/**
 * Tables of patterns and lists of words as they are shipped: half as long, and read again in a moment.
 *
 * @throws RangeError where there are more words than two signs can number
 */
export function packed(tables: readonly Table[]): Packed {
  const text = `${tables.map(textOf).join('\n\n\n')}\n`;
  const found = [...text.matchAll(/([^| \n]*)([| \n])/g)].map(([, word = '', end = '']) => ({ word, end }));
  const groups = groupsOf(found);
  const words = groups.flat();
  const counts = groups.map(group => group.length);
  const numbers = new Map(symbolsIn(counts).map(({ word, end }, at) => [`${words[word]}${ends[end]}`, at]));
  if (numbers.size > pairs) throw new RangeError(`${numbers.size} words`);
  const symbols = found.map(({ word, end }) => numbers.get(word + end) as number);
  const frequent = mostFrequent(symbols, numbers.size);
  return { words: frontCoded(words), groups: counts, frequent, places: placesOf(symbols, frequent) };
}
