import { sketchedLines } from '../domain/records/place.ts';
import { lineKey, shortKey } from './keys.ts';
import { linesOf, squeezed } from './lines.ts';

/** Sixteen bits for a line without white space. */
export function lineHash(squeezedLine: string): number {
  return shortKey(lineKey(squeezedLine));
}

/** Two bytes for each key, base64. */
export function sketchOfKeys(keys: ArrayLike<number>): string {
  const bytes = Array.from(keys, key => String.fromCharCode(shortKey(key) >>> 8, shortKey(key) & 0xff));
  return btoa(bytes.join(''));
}

/** Two bytes a line, base64: enough to compare the file line by line later; undefined for a file that is too long. */
export function sketchOf(text: string): string | undefined {
  const lines = linesOf(text);
  return lines.length > sketchedLines ? undefined : sketchOfKeys(lines.map(line => lineKey(squeezed(line))));
}

/** The hash of each line; undefined where the text is no sketch. */
export function readSketch(text: string | undefined): Uint16Array | undefined {
  if (!text || text.length > sketchedLines * 3 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  const bytes = text.length % 4 === 0 ? atob(text) : '';
  if (bytes === '' || bytes.length % 2 !== 0) return undefined;
  const hashAt = (line: number) => (bytes.charCodeAt(2 * line) << 8) | bytes.charCodeAt(2 * line + 1);
  return Uint16Array.from({ length: bytes.length / 2 }, (_, line) => hashAt(line));
}
