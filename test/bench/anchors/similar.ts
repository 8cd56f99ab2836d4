const silent = /[^\p{L}\p{N}_]+/gu;
const blank = /\s+/g;
const known = new Map<string, string>();

/** Letters, digits and underscores only: what is left when formatting is not counted. */
export function lettersOf(text: string): string {
  let letters = known.get(text);
  if (letters === undefined) {
    if (known.size > 400_000) known.clear();
    letters = text.replace(silent, '');
    known.set(text, letters);
  }
  return letters;
}

export const weightOf = (text: string): number => lettersOf(text).length;
export const withoutBlanks = (text: string): string => text.replace(blank, '');

/** A line made ready to be held against many others. */
export interface Prepared {
  readonly text: string;
  /** How often each letter stands in it, letters 64 apart taken together. */
  readonly bag: Int16Array;
}

export function prepared(line: string): Prepared {
  const text = line.trim().replace(blank, ' ').slice(0, 240);
  const bag = new Int16Array(64);
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) & 63;
    bag[letter] = (bag[letter] as number) + 1;
  }
  return { text, bag };
}

/** The least number of edits two texts can be apart, from their letters alone. */
function leastEdits(left: Int16Array, right: Int16Array): number {
  let [more, less] = [0, 0];
  for (let letter = 0; letter < 64; letter += 1) {
    const count = (left[letter] as number) - (right[letter] as number);
    if (count > 0) more += count;
    else less -= count;
  }
  return Math.max(more, less);
}

const row = new Int32Array(256);

function edits(left: string, right: string): number {
  for (let at = 0; at <= right.length; at += 1) row[at] = at;
  for (let above = 1; above <= left.length; above += 1) {
    let corner = row[0] as number;
    row[0] = above;
    const letter = left.charCodeAt(above - 1);
    for (let at = 1; at <= right.length; at += 1) {
      const up = row[at] as number;
      const same = corner + (letter === right.charCodeAt(at - 1) ? 0 : 1);
      const step = Math.min(up, row[at - 1] as number) + 1;
      row[at] = Math.min(same, step);
      corner = up;
    }
  }
  return row[right.length] as number;
}

/** 1 for equal up to blanks, 0 for nothing in common or less in common than `least`. */
export function likeness(one: Prepared, other: Prepared, least: number): number {
  const [left, right] = [one.text, other.text];
  if (left === right) return 1;
  const longest = Math.max(left.length, right.length);
  const allowed = (1 - least) * longest;
  if (Math.abs(left.length - right.length) > allowed || leastEdits(one.bag, other.bag) > allowed) return 0;
  const share = 1 - edits(left, right) / longest;
  return share >= least ? share : 0;
}

export const similarity = (one: string, other: string, least: number): number =>
  likeness(prepared(one), prepared(other), least);
