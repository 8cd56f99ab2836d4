import { Lexicon } from './lexicon.ts';
import { type Packed, type TextInNumbers, tablesIn, wordsIn } from './packing/packed.ts';
import { type Line, lineOfWords } from './pattern.ts';
import { PatternReader } from './patternReader.ts';

/** Named patterns, ready to be looked for. */
export interface Grammar {
  /** Words that stand in any pattern, numbered from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By word, `length` numbers: bit n is set where it is in set n. */
  readonly bits: Uint32Array;
  readonly length: number;
  readonly names: ReadonlyMap<string, number>;
  /** By set: the lines of which it is the rarest. */
  readonly linesBySet: readonly (readonly Line[] | undefined)[];
  /** Bit n is set where set n has such lines. */
  readonly rarest: Uint32Array;
  /** The lines that need no set. */
  readonly otherLines: readonly Line[];
  /** By name: where it is remembered, for those that other patterns build on; -1 for the others. */
  readonly slots: readonly number[];
  readonly slotCount: number;
}

/**
 * @param phrases more lines by name, each some words as they stand
 * @throws RangeError where a pattern names a class or another pattern that is not there
 */
export function grammarOf(
  packed: Packed,
  phrases: Readonly<Record<string, readonly (readonly string[])[]>>,
): Grammar {
  const texts = wordsIn(packed);
  const [nouns = [], verbs = [], patterns = []] = tablesIn(packed, texts);
  const lexicon = new Lexicon();
  const listOf = ({ lines }: TextInNumbers) => lines.flat(2).map(word => texts[word] ?? '');
  for (const text of nouns) lexicon.addNouns(text.name, listOf(text));
  for (const text of verbs) lexicon.addVerbs(text.name, listOf(text));
  const reader = new PatternReader(lexicon, texts);
  for (const { name } of patterns) reader.numberOf(name);
  const lines = patterns.flatMap(text => reader.linesOf(text));
  if (reader.names.size > patterns.length)
    throw new RangeError(`no pattern ${[...reader.names.keys()].at(-1)}`);
  for (const [name, all] of Object.entries(phrases)) {
    for (const words of all) lines.push(lineOfWords(reader.numberOf(name), words, lexicon));
    reader.numberOf(name);
  }
  const { names } = reader;
  const slots = slotsOf(lines, names.size);
  const slotCount = slots.filter(slot => slot >= 0).length;
  return {
    numbers: lexicon.numbers,
    ...lexicon.bits(),
    ...indexOf(lines, lexicon.setCount),
    names,
    slots,
    slotCount,
  };
}

function indexOf(lines: readonly Line[], sets: number) {
  const linesBySet: Line[][] = [];
  const otherLines: Line[] = [];
  const rarest = new Uint32Array((sets >> 5) + 1);
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

function slotsOf(lines: readonly Line[], names: number): number[] {
  const slots = Array.from({ length: names }, () => -1);
  let next = 0;
  for (const name of lines.flatMap(({ steps }) => steps.flatMap(step => step.names))) {
    if (slots[name] === -1) slots[name] = next++;
  }
  return slots;
}
