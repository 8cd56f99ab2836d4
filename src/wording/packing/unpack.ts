import { pairAt } from '../signs.ts';

/** Texts by name. */
export type Table = Readonly<Record<string, string>>;

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
function wordsIn(packed: string): string[] {
  let before = '';
  const words = packed.split(/(?=[A-Z])/).map(entry => {
    before = before.slice(0, entry.charCodeAt(0) - 0x41) + entry.slice(1);
    return before;
  });
  return words.map(word => word.replace(/_./g, sign => sign.slice(1).toUpperCase()));
}

function tableOf(text: string): Table {
  const blocks = text.split('\n\n').map(block => {
    const end = block.indexOf('\n');
    return [block.slice(0, end), block.slice(end + 1)] as const;
  });
  return Object.fromEntries(blocks);
}

/** What `packed` was made of, with the blanks around its lines left out. */
export function unpacked({ words: list, inner, places }: Packed): Table[] {
  const words = wordsIn(list);
  const parts = words.slice(0, inner).map(word => `${word}|`);
  for (const word of words.slice(inner)) for (const end of ends) parts.push(word + end);
  let text = '';
  for (let at = 0; at < places.length; at += 2) {
    text += parts[pairAt(places, at)] as string;
  }
  return text.slice(0, -1).split('\n\n\n').map(tableOf);
}
