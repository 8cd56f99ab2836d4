const strict = new TextDecoder('utf-8', { fatal: true });
const little = new TextDecoder('utf-16le');
const big = new TextDecoder('utf-16be');

/** How far into a file a zero byte makes it one that holds no text. */
const looked = 8_192;

type Mark = 'utf-16le' | 'utf-16be' | undefined;

export function markOf(bytes: Uint8Array): Mark {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

export const isBinary = (bytes: Buffer): boolean =>
  markOf(bytes) === undefined && bytes.subarray(0, looked).includes(0);

/** The text of a file: UTF-8, UTF-16 that says so, or else one character for each byte. */
export function decode(bytes: Buffer): string {
  const mark = markOf(bytes);
  if (mark) return (mark === 'utf-16le' ? little : big).decode(bytes);
  try {
    return strict.decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
