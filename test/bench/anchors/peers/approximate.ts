/** A stretch of a text that resembles a pattern, `end` excluded. */
export interface Likeness {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Edits between the pattern and the best stretch that ends at each place, at most `most`; -1: more. */
function errorsAtEnds(text: string, pattern: string, most: number): Int32Array {
  const ends = new Int32Array(text.length + 1).fill(-1);
  const column = Int32Array.from({ length: pattern.length + 1 }, (_, index) => index);
  let active = Math.min(pattern.length, most);
  for (let at = 1; at <= text.length; at += 1) {
    const letter = text.charCodeAt(at - 1);
    const reach = Math.min(pattern.length, active + 1);
    if (reach > active) column[reach] = most + 1;
    let corner = 0;
    active = 0;
    for (let row = 1; row <= reach; row += 1) {
      const left = column[row] as number;
      const same = corner + (pattern.charCodeAt(row - 1) === letter ? 0 : 1);
      const value = Math.min(same, left + 1, (column[row - 1] as number) + 1);
      corner = left;
      column[row] = value;
      if (value <= most) active = row;
    }
    if (active === pattern.length) ends[at] = column[active] as number;
  }
  return ends;
}

const backwards = (text: string): string => text.split('').reverse().join('');

function startOf(text: string, pattern: string, end: number, errors: number): number {
  const from = Math.max(0, end - pattern.length - errors);
  const window = backwards(text.slice(from, end));
  const ends = errorsAtPrefix(window, backwards(pattern));
  let best = 0;
  for (const [length, value] of ends.entries()) if (value < (ends[best] ?? Infinity)) best = length;
  return end - best;
}

/** Edits between the whole pattern and each beginning of the text. */
function errorsAtPrefix(text: string, pattern: string): Int32Array {
  const column = Int32Array.from({ length: pattern.length + 1 }, (_, index) => index);
  const ends = new Int32Array(text.length + 1);
  ends[0] = pattern.length;
  for (let at = 1; at <= text.length; at += 1) {
    let corner = column[0] as number;
    column[0] = at;
    for (let row = 1; row <= pattern.length; row += 1) {
      const left = column[row] as number;
      const same = corner + (pattern[row - 1] === text[at - 1] ? 0 : 1);
      column[row] = Math.min(same, left + 1, (column[row - 1] as number) + 1);
      corner = left;
    }
    ends[at] = column[pattern.length] as number;
  }
  return ends;
}

/** The stretches with the fewest edits, if they need no more than `most`. */
export function likenesses(text: string, pattern: string, most: number): Likeness[] {
  const ends = errorsAtEnds(text, pattern, most);
  const least = ends.reduce((low, value) => (value >= 0 && value < low ? value : low), most + 1);
  if (least > most) return [];
  const places = [...ends.keys()].filter(at => ends[at] === least).slice(0, 20);
  return places.map(end => ({ start: startOf(text, pattern, end, least), end, errors: least }));
}

/** Every place where the pattern stands letter by letter. */
export function exactPlaces(text: string, pattern: string): Likeness[] {
  const places: Likeness[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    places.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return places;
}
