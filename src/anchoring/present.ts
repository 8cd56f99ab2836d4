import { linesOf, squeezed } from './lines.ts';
import { lineHash } from './sketch.ts';

/** A text as it stands now, line by line. */
export interface Present {
  readonly lines: readonly string[];
  /** The same without white space. */
  readonly bare: readonly string[];
  readonly hashes: readonly number[];
}

export function presentOf(text: string): Present {
  const lines = linesOf(text);
  const bare = lines.map(squeezed);
  return { lines, bare, hashes: bare.map(lineHash) };
}
