import type { Grammar, NamedLine } from './grammar.ts';
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

const none: Line[] = [];

/** The lines of which a sentence has every set. */
function linesWith(sets: Uint32Array, { length, rarest, linesBySet }: Grammar): NamedLine[] {
  const found: NamedLine[] = [];
  for (let part = 0; part < length; part += 1) {
    for (let rest = (sets[part] as number) & (rarest[part] as number); rest !== 0; rest &= rest - 1) {
      const set = (part << 5) + 31 - Math.clz32(rest & -rest);
      for (const line of linesBySet[set] ?? []) if (hasAll(sets, line.sets)) found.push(line);
    }
  }
  return found;
}

/**
 * By name: the lines whose words a sentence has, in whatever order. Most sentences have those of very few lines, and only
 * these are tried.
 *
 * @param words numbers of words; 0 is one that no line knows
 */
export function possibleLines(words: readonly number[], grammar: Grammar): readonly (readonly Line[])[] {
  const possible = linesWith(setsOf(words, grammar), grammar);
  for (const line of grammar.otherLines)
    if (line.words.every(word => words.includes(word))) possible.push(line);
  const isThere = new Array<boolean>(grammar.names.size).fill(false);
  for (const { name } of possible) isThere[name] = true;
  const lines = new Array<Line[]>(grammar.names.size).fill(none);
  for (const line of possible) {
    if (!line.names.every(name => isThere[name])) continue;
    const others = lines[line.name] as Line[];
    if (others === none) lines[line.name] = [line];
    else others.push(line);
  }
  return lines;
}
