import { pairOf, pairs } from '../signs.ts';
import { ends, type Packed } from './packed.ts';

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

/**
 * Tables of patterns and lists of words as they are shipped: half as long, and read again in a moment.
 *
 * @throws RangeError where there are more words than two signs can number
 */
export function packed(tables: readonly Table[]): Packed {
  const text = `${tables.map(textOf).join('\n\n\n')}\n`;
  const places = [...text.matchAll(/([^| \n]*)([| \n])/g)].map(([, word = '', end = '']) => ({ word, end }));
  const outer = new Set(places.filter(place => place.end !== '|').map(place => place.word));
  const inner = new Set(places.map(place => place.word).filter(word => !outer.has(word)));
  const numbers = new Map([...inner].sort().map((word, at) => [word, at]));
  for (const [at, word] of [...outer].sort().entries()) numbers.set(word, inner.size + at * ends.length);
  if (inner.size + outer.size * ends.length > pairs) throw new RangeError(`${numbers.size} words`);
  const signs = places.map(({ word, end }) => pairOf((numbers.get(word) as number) + ends.indexOf(end)));
  return { words: frontCoded([...numbers.keys()]), inner: inner.size, places: signs.join('') };
}
