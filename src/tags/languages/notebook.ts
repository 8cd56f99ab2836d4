import type { Language, Reader } from '../lexing/rule.ts';

const token = /"(?:[^"\\]|\\.)*"|[[\]{}:,]/g;

interface Piece {
  /** Where the text of it begins in the file. */
  readonly at: number;
  readonly text: string;
}

interface Cell {
  kind: string;
  readonly source: Piece[];
}

const textOf = (written: string): string => {
  try {
    return JSON.parse(written) as string;
  } catch {
    return '';
  }
};

/** The cells of a notebook with the text of each, by where it stands in the file. */
export function cellsIn(text: string): Cell[] {
  const cells: Cell[] = [];
  const open: Cell[] = [];
  let [key, last, isValue, isSource] = ['', '', false, false];
  for (const { index, 0: sign } of text.matchAll(token)) {
    if (sign === '{') open.push({ kind: '', source: [] });
    else if (sign === '}') {
      const cell = open.pop();
      if (cell && cell.source.length > 0) cells.push(cell);
    } else if (sign === ':') [key, isValue] = [last, true];
    else if (sign === '[') isSource = isValue && key === 'source';
    else if (sign === ']') isSource = false;
    else if (sign === ',') isValue = isSource;
    else {
      last = textOf(sign);
      const cell = open.at(-1);
      if (cell && isValue && key === 'cell_type') cell.kind = last;
      if (cell && isValue && key === 'source') cell.source.push({ at: index, text: last });
    }
    if (sign === '{' || sign === '}') isValue = false;
  }
  return cells;
}

export const kernelOf = (text: string): string =>
  /"language"\s*:\s*"([^"]*)"/.exec(text)?.[1]?.toLowerCase() ?? 'python';

export type HowNamed = (name: string) => Language | Reader | undefined;
