import { lineKey } from './keys.ts';
import { linesOf, squeezed } from './lines.ts';

/** A text, line by line. */
export interface Version {
  readonly lines: readonly string[];
  /** The same without white space. */
  readonly bare: readonly string[];
  /** Equal for lines that differ in white space alone. */
  readonly keys: Uint32Array;
}

export function versionOf(text: string): Version {
  const lines = linesOf(text);
  const bare = lines.map(squeezed);
  return { lines, bare, keys: Uint32Array.from(bare, lineKey) };
}
