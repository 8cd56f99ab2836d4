import { type Clues, cluesOf } from './clues.ts';
import { Lexicon, type Members } from './lexicon.ts';
import { type Packed, type TextInNumbers, tablesIn, wordsIn } from './packing/packed.ts';
import type { Step } from './pattern.ts';
import { PatternReader } from './patternReader.ts';

/** Named patterns, ready to be looked for. */
export interface Grammar extends Clues {
  /** Words that stand in any pattern, numbered from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly members: Members;
  /** Their order is that in which the patterns are written. */
  readonly names: ReadonlyMap<string, number>;
  readonly nameOf: readonly string[];
  readonly isBuilt: ReadonlySet<number>;
  /** Bits for all names, none of them set. */
  readonly noNames: readonly number[];
  /** Those that are not plain. */
  readonly steps: readonly Step[];
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
    reader.numberOf(name);
    for (const words of all) lines.push(reader.lineOfWords(name, words));
  }
  const clues = cluesOf(lines, reader.steps, lexicon);
  return {
    numbers: lexicon.numbers,
    members: lexicon.members(),
    names: reader.names,
    nameOf: [...reader.names.keys()],
    steps: reader.steps,
    ...clues,
    isBuilt: new Set(clues.built.map(({ name }) => name)),
    noNames: Array.from({ length: (reader.names.size >> 5) + 1 }, () => 0),
  };
}
