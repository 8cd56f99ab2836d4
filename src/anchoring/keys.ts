import { longestQuote } from '../domain/records/place.ts';
import { isBlankUnit, squeezed } from './lines.ts';

const basis = 0x811c9dc5;
const prime = 0x01000193;

/** Thirty-two bits of FNV-1a over a line without white space. */
export function lineKey(squeezedLine: string): number {
  let hash = basis;
  for (let at = 0; at < squeezedLine.length; at += 1)
    hash = Math.imul(hash ^ squeezedLine.charCodeAt(at), prime);
  return hash >>> 0;
}

/** The key of a line as it stands, without making another text of it. */
export function keyOfLine(line: string): number {
  const end = Math.min(line.length, longestQuote);
  let hash = basis;
  for (let at = 0; at < end; at += 1) {
    const unit = line.charCodeAt(at);
    if (!isBlankUnit(unit)) hash = Math.imul(hash ^ unit, prime);
  }
  return hash >>> 0;
}

/** The sixteen bits of a key that a sketch keeps. */
export const shortKey = (key: number) => ((key >>> 16) ^ key) & 0xffff;

const [tab, lineFeed, formFeed, carriageReturn, space] = [9, 10, 12, 13, 32];
const decoder = new TextDecoder();

/** From `from` on. @returns where the line ends */
function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at += 1;
  return at;
}

/** Of the line that begins at `from`: where it ends, and its key where it is of plain letters and not too long. */
function plainLine(bytes: Uint8Array, from: number, line: { to: number; key: number }): boolean {
  const { length } = bytes;
  let [hash, at] = [basis, from];
  for (; at < length; at += 1) {
    const byte = bytes[at] as number;
    if (byte > space) {
      if (byte > 127) break;
      hash = Math.imul(hash ^ byte, prime);
    } else if (byte === lineFeed || byte === carriageReturn) break;
    else if (byte !== space && (byte < tab || byte > formFeed)) hash = Math.imul(hash ^ byte, prime);
  }
  line.key = hash >>> 0;
  line.to = at;
  return (at >= length || (bytes[at] as number) < 128) && at - from <= longestQuote;
}

/** The key of each line of a file as it lies on disk, the same as those of its text, without making the text. */
export function keysOfBytes(bytes: Uint8Array): Uint32Array {
  let keys = new Uint32Array(256);
  let count = 0;
  const line = { to: 0, key: 0 };
  for (let from = 0; from <= bytes.length; ) {
    const isPlain = plainLine(bytes, from, line);
    const to = isPlain ? line.to : endOfLine(bytes, line.to);
    const key = isPlain ? line.key : lineKey(squeezed(decoder.decode(bytes.subarray(from, to))));
    if (count === keys.length) {
      const larger = new Uint32Array(2 * count);
      larger.set(keys);
      keys = larger;
    }
    keys[count++] = key;
    from = to + (bytes[to] === carriageReturn && bytes[to + 1] === lineFeed ? 2 : 1);
  }
  return keys.subarray(0, count);
}
