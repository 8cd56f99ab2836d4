import { keyOfLine } from './keys.ts';
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
  const keys = new Uint32Array(lines.length);
  for (let at = 0; at < lines.length; at += 1) keys[at] = keyOfLine(lines[at] as string);
  let bare: readonly string[] | undefined;
  return {
    lines,
    keys,
    get bare() {
      bare ??= lines.map(squeezed);
      return bare;
    },
  };
}
