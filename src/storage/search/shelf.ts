import { column, columns, type Facts, type Indexed } from './indexed.ts';

/** A conversation with what each store holds of it. */
export interface Whole {
  readonly id: string;
  readonly facts: Facts;
  readonly parts: readonly Indexed[];
}

/** Numbers for the names of those who speak; 0 is nobody. */
export class Names {
  readonly all: string[] = [''];
  readonly #numbers = new Map([['', 0]]);

  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.all.push(name) - 1;
    this.#numbers.set(name, number);
    return number;
  }
}

/** Conversations side by side: rows count through all of them, and each word knows its rows. */
export interface Shelf {
  readonly wholes: readonly Whole[];
  /** By conversation, its first row; one more at the end. */
  readonly starts: Uint32Array;
  /** By row: which part of the conversation, and which row of that. */
  readonly part: Uint8Array;
  readonly rowOfPart: Uint32Array;
  readonly kind: Uint8Array;
  /** By the numbers of `Names`. */
  readonly speaker: Uint32Array;
  readonly day: Uint32Array;
  readonly second: Uint32Array;
  /** By term, its first place in `rows`; one more at the end. */
  readonly terms: Uint32Array;
  /** The rows of each term, one term after the other. */
  readonly rows: Uint32Array;
  /** Written by each search anew: what its rows hold. */
  readonly scratch: Scratch;
}

/** By row; kept, so that a search asks for no memory. */
export interface Scratch {
  /** The bits of what it holds. */
  readonly held: Uint32Array;
  /** How well, all things together. */
  readonly fit: Uint8Array;
  /** How well it holds the thing that is looked up. */
  readonly best: Uint8Array;
}

/** The rows that belong to a conversation: of a part that lives elsewhere, only what is only mine. */
function rowsOf(part: Indexed): number[] {
  const all = Array.from({ length: part.rows.length / columns }, (_, at) => at);
  return part.isGuest ? all.filter(at => part.rows[at * columns + column.mine] === 1) : all;
}

/** Where a row's tokens begin and end. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function spanOf({ rows }: Indexed, row: number): Span {
  const to = rows[row * columns + column.end] ?? 0;
  return { from: row === 0 ? 0 : (rows[(row - 1) * columns + column.end] ?? 0), to };
}

type Columns = Omit<Shelf, 'terms' | 'rows' | 'scratch'>;

function columnsOf(wholes: readonly Whole[], names: Names): Columns {
  const placed = wholes.map(({ parts }) => parts.map(part => ({ part, rows: rowsOf(part) })));
  const count = placed.flat().reduce((sum, { rows }) => sum + rows.length, 0);
  const made = {
    wholes,
    starts: new Uint32Array(wholes.length + 1),
    part: new Uint8Array(count),
    rowOfPart: new Uint32Array(count),
    kind: new Uint8Array(count),
    speaker: new Uint32Array(count),
    day: new Uint32Array(count),
    second: new Uint32Array(count),
  };
  let next = 0;
  for (const [whole, parts] of placed.entries()) {
    made.starts[whole] = next;
    for (const [number, { part, rows }] of parts.entries()) {
      for (const at of rows) {
        const value = (name: keyof typeof column) => part.rows[at * columns + column[name]] ?? 0;
        made.part[next] = number;
        made.rowOfPart[next] = at;
        made.kind[next] = value('kind');
        made.speaker[next] = names.number(part.speakers[value('speaker') - 1] ?? '');
        made.day[next] = value('day');
        made.second[next] = value('second');
        next += 1;
      }
    }
  }
  made.starts[wholes.length] = next;
  return made;
}

/** Each word of each row, once. */
function eachWord(
  { wholes, starts, part, rowOfPart }: Columns,
  visit: (term: number, row: number) => void,
): void {
  for (const [whole, { parts }] of wholes.entries()) {
    for (let row = starts[whole] ?? 0; row < (starts[whole + 1] ?? 0); row += 1) {
      const of = parts[part[row] ?? 0] as Indexed;
      const { from, to } = spanOf(of, rowOfPart[row] ?? 0);
      for (let at = from; at < to; at += 1) visit(of.tokens[at] ?? 0, row);
    }
  }
}

/** @param terms how many there are */
export function makeShelf(wholes: readonly Whole[], names: Names, terms: number): Shelf {
  const made = columnsOf(wholes, names);
  const starts = new Uint32Array(terms + 1);
  const seen = new Uint32Array(terms);
  eachWord(made, (term, row) => {
    if (seen[term] === row + 1) return;
    seen[term] = row + 1;
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  for (let term = 0; term < terms; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const rows = new Uint32Array(starts[terms] ?? 0);
  const next = starts.slice();
  seen.fill(0);
  eachWord(made, (term, row) => {
    if (seen[term] === row + 1) return;
    seen[term] = row + 1;
    const at = next[term] ?? 0;
    rows[at] = row;
    next[term] = at + 1;
  });
  const count = made.kind.length;
  const scratch = { held: new Uint32Array(count), fit: new Uint8Array(count), best: new Uint8Array(count) };
  return { ...made, terms: starts, rows, scratch };
}
