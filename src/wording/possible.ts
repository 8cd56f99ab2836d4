import type { Grammar } from './grammar.ts';
import type { Line } from './pattern.ts';

/** The sets of which any word is there, as bits. */
function setsOf(words: readonly number[], { bits, length }: Grammar): Uint32Array {
  const sets = new Uint32Array(length);
  for (const word of words) {
    if (word === 0) continue;
    for (let part = 0, at = word * length; part < length; part += 1, at += 1) {
      sets[part] = (sets[part] as number) | (bits[at] as number);
    }
  }
  return sets;
}

function hasAll(sets: Uint32Array, wanted: readonly number[]): boolean {
  for (const set of wanted) if ((((sets[set >> 5] as number) >>> (set & 31)) & 1) === 0) return false;
  return true;
}

function areIn(words: readonly number[], wanted: readonly number[]): boolean {
  for (const word of wanted) if (!words.includes(word)) return false;
  return true;
}

function areThere(lines: readonly Line[], names: readonly number[]): boolean {
  for (const name of names) if (!lines.some(line => line.name === name)) return false;
  return true;
}

function addLines(found: Line[], lines: readonly Line[], sets: Uint32Array): void {
  for (const line of lines) if (hasAll(sets, line.sets)) found.push(line);
}

/** The lines of which a sentence has every set. */
function linesWith(sets: Uint32Array, { length, rarest, linesBySet }: Grammar): Line[] {
  const found: Line[] = [];
  for (let part = 0; part < length; part += 1) {
    for (let rest = (sets[part] as number) & (rarest[part] as number); rest !== 0; rest &= rest - 1) {
      const set = (part << 5) + 31 - Math.clz32(rest & -rest);
      addLines(found, linesBySet[set] ?? [], sets);
    }
  }
  return found;
}

/**
 * The lines whose words a sentence has, in whatever order. Most sentences have those of very few lines, and only these are
 * tried.
 *
 * @param words numbers of words; 0 is one that no line knows
 */
export function possibleLines(words: readonly number[], grammar: Grammar): readonly Line[] {
  const possible = linesWith(setsOf(words, grammar), grammar);
  for (const line of grammar.otherLines) if (areIn(words, line.words)) possible.push(line);
  let count = 0;
  for (const line of possible) if (areThere(possible, line.names)) possible[count++] = line;
  possible.length = count;
  return possible;
}
