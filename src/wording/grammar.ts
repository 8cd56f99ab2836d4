import { type Classes, Lexicon } from './lexicon.ts';
import { type Line, lineOfWords, PatternReader } from './pattern.ts';

export interface NamedLine extends Line {
  readonly name: number;
}

/** Named patterns, ready to be looked for. */
export interface Grammar {
  /** Words that stand in any pattern, numbered from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By word, `length` numbers: bit n is set where it is in set n. */
  readonly bits: Uint32Array;
  readonly length: number;
  readonly names: ReadonlyMap<string, number>;
  /** By set: the lines of which it is the rarest. */
  readonly linesBySet: readonly (readonly NamedLine[] | undefined)[];
  /** Bit n is set where set n has such lines. */
  readonly rarest: Uint32Array;
  /** The lines that need no set. */
  readonly otherLines: readonly NamedLine[];
  /** By name: where it is remembered, for those that other patterns build on; -1 for the others. */
  readonly slots: readonly number[];
  readonly slotCount: number;
}

export interface Written {
  readonly nouns: Classes;
  readonly verbs: Classes;
  /** Patterns by name, one a line. */
  readonly texts: Readonly<Record<string, string>>;
  /** More of them by name, each some words as they stand. */
  readonly phrases: Readonly<Record<string, readonly (readonly string[])[]>>;
}

/** @throws RangeError where a pattern names a class or another pattern that is not there */
export function grammarOf({ nouns, verbs, texts, phrases }: Written): Grammar {
  const lexicon = new Lexicon(nouns, verbs);
  const all = [...new Set([...Object.keys(texts), ...Object.keys(phrases)])];
  const names = new Map(all.map((name, at) => [name, at]));
  const reader = new PatternReader(lexicon, names);
  const lines = all.flatMap((key, name) =>
    [
      ...reader.linesOf(texts[key] ?? ''),
      ...(phrases[key] ?? []).map(words => lineOfWords(words, lexicon)),
    ].map(line => ({ ...line, name })),
  );
  const { bits, length } = lexicon.bits();
  const slots = slotsOf(lines, all.length);
  return {
    numbers: lexicon.numbers,
    bits,
    length,
    names,
    ...indexOf(lines, length),
    slots,
    slotCount: slots.filter(slot => slot >= 0).length,
  };
}

function indexOf(lines: readonly NamedLine[], length: number) {
  const linesBySet: NamedLine[][] = [];
  const otherLines: NamedLine[] = [];
  const rarest = new Uint32Array(length);
  for (const line of lines) {
    const [set] = line.sets;
    if (set === undefined) {
      otherLines.push(line);
      continue;
    }
    rarest[set >> 5] = (rarest[set >> 5] as number) | (1 << (set & 31));
    const others = linesBySet[set];
    if (others) others.push(line);
    else linesBySet[set] = [line];
  }
  return { linesBySet, otherLines, rarest };
}

function slotsOf(lines: readonly NamedLine[], names: number): number[] {
  const slots = new Array<number>(names).fill(-1);
  let next = 0;
  for (const { steps } of lines) {
    for (const step of steps) for (const name of step.names) if (slots[name] === -1) slots[name] = next++;
  }
  return slots;
}
