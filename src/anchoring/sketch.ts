import { sketchedLines } from '../domain/records/place.ts';
import { linesOf, squeezed } from './lines.ts';

/** Sixteen bits of FNV-1a over a line without white space. */
export function lineHash(squeezedLine: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < squeezedLine.length; at += 1) {
    hash = Math.imul(hash ^ squeezedLine.charCodeAt(at), 0x01000193);
  }
  return ((hash >>> 16) ^ hash) & 0xffff;
}

/** Two bytes a line, base64: enough to compare the file line by line later; undefined for a file that is too long. */
export function sketchOf(text: string): string | undefined {
  const lines = linesOf(text);
  if (lines.length > sketchedLines) return undefined;
  const bytes = lines.flatMap(line => {
    const hash = lineHash(squeezed(line));
    return [hash >>> 8, hash & 0xff];
  });
  return btoa(bytes.map(byte => String.fromCharCode(byte)).join(''));
}

/** The hash of each line; undefined where the text is no sketch. */
export function readSketch(text: string | undefined): number[] | undefined {
  if (!text || text.length > sketchedLines * 3 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  const bytes = text.length % 4 === 0 ? atob(text) : '';
  if (bytes === '' || bytes.length % 2 !== 0) return undefined;
  const hashAt = (line: number) => (bytes.charCodeAt(2 * line) << 8) | bytes.charCodeAt(2 * line + 1);
  return Array.from({ length: bytes.length / 2 }, (_, line) => hashAt(line));
}
