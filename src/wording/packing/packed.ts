import { pairAt } from '../signs.ts';

/** Classes of nouns, classes of verbs and patterns as they are shipped. */
export interface Packed {
  /**
   * Every word once: a capital for how much it shares with the one before (A is nothing), then the rest; a capital within
   * a word is written as `_` and a small letter. First those that only `|` comes after.
   */
  readonly words: string;
  /** How many of those come first. */
  readonly inner: number;
  /** Two signs a word: its number, counted three times where a `|`, a blank or the end of a line can come after it. */
  readonly places: string;
}

export const ends = '| \n';

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

/** The tables of texts that were packed. @param words as `wordsIn` gives them */
export function tablesIn({ places, inner }: Packed, words: readonly string[]): TextInNumbers[][] {
  const tables: TextInNumbers[][] = [[]];
  let text: TextInNumbers | undefined;
  let [line, step]: [number[][], number[]] = [[], []];
  for (let at = 0; at < places.length; at += 2) {
    const outer = pairAt(places, at) - inner;
    const end = outer < 0 ? 0 : outer % ends.length;
    const word = inner + (outer < 0 ? outer : (outer - end) / ends.length);
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
