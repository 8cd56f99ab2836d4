import { digitAt, digits, pairAt } from '../signs.ts';

/** Classes of nouns, classes of verbs and patterns as they are shipped. */
export interface Packed {
  /**
   * Every word once: a capital for how much it shares with the one before (A is nothing), then the rest; a capital within
   * a word is written as `_` and a small letter. In groups, by which ends come after it anywhere.
   */
  readonly words: string;
  /** How many words each group has; bit n of its number, counted from 1, is set where end n comes after its words. */
  readonly groups: readonly number[];
  /** The numbers of the symbols that have one sign, which is their place here. */
  readonly frequent: readonly number[];
  /** The symbols: one sign, or two that are a number from so many times `digits` on. */
  readonly places: string;
}

export const ends = '| \n';
/** As many as there are sets of ends with something in them. */
export const groupCount = 7;

/** A word with what comes after it, both by number. */
interface Ended {
  readonly word: number;
  readonly end: number;
}

/** Every word with every end that its group has. @param groups how many words each has */
export function symbolsIn(groups: readonly number[]): Ended[] {
  const symbols: Ended[] = [];
  let word = 0;
  for (const [at, count] of groups.entries()) {
    const held = Array.from(ends, (_, end) => end).filter(end => ((at + 1) & (1 << end)) !== 0);
    for (const next = word + count; word < next; word += 1)
      for (const end of held) symbols.push({ word, end });
  }
  return symbols;
}

export function wordsIn({ words }: Packed): string[] {
  let before = '';
  return words.split(/(?=[A-Z])/).map(entry => {
    before = before.slice(0, entry.charCodeAt(0) - 0x41) + entry.slice(1);
    return before.includes('_') ? before.replace(/_./g, sign => sign.slice(1).toUpperCase()) : before;
  });
}

/** Steps, each the numbers of some words with `|` between them. */
type LineInNumbers = readonly (readonly number[])[];

export interface TextInNumbers {
  readonly name: string;
  readonly lines: LineInNumbers[];
}

function numbersIn({ places, frequent }: Packed): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const alone = frequent[digitAt(places, at)];
    numbers.push(alone ?? pairAt(places, at) - frequent.length * digits);
    if (alone === undefined) at += 1;
  }
  return numbers;
}

/** The tables of texts that were packed. @param words as `wordsIn` gives them */
export function tablesIn(packed: Packed, words: readonly string[]): TextInNumbers[][] {
  const symbols = symbolsIn(packed.groups);
  const tables: TextInNumbers[][] = [[]];
  let text: TextInNumbers | undefined;
  let [line, step]: [number[][], number[]] = [[], []];
  for (const number of numbersIn(packed)) {
    const { word, end } = symbols[number] as Ended;
    step.push(word);
    if (end === 0) continue;
    line.push(step);
    step = [];
    if (end === 1) continue;
    const name = words[word] as string;
    if (text !== undefined && name !== '') text.lines.push(line);
    else if (name === '' && text === undefined) tables.push([]);
    else if (name === '') text = undefined;
    else {
      text = { name, lines: [] };
      tables.at(-1)?.push(text);
    }
    line = [];
  }
  return tables;
}
