import { isBinary, markOf } from './decode.ts';

/**
 * What is looked for in bytes: every head holds it, in each of the alphabets we read. The first letter is left out:
 * capitals that begin words are the most frequent ones, and each stops the search for a moment.
 */
export interface Needles {
  readonly plain: Buffer;
  readonly little: Buffer;
  readonly big: Buffer;
}

/** @param keyword one word of ASCII letters, digits and underscores */
export function needlesOf(keyword: string): Needles {
  const text = `${keyword.slice(keyword.length > 2 ? 1 : 0)}(`;
  const little = Buffer.from(text, 'utf16le');
  return { plain: Buffer.from(text), little, big: Buffer.from(little).swap16() };
}

export const longestNeedle = ({ little }: Needles): number => little.length;

/** Where a head may begin; -1 for nowhere. @param first the beginning of the file, which tells its alphabet */
export function indexIn(bytes: Buffer, first: Buffer, needles: Needles): number {
  const mark = markOf(first);
  if (mark === 'utf-16le') return bytes.indexOf(needles.little);
  return bytes.indexOf(mark === 'utf-16be' ? needles.big : needles.plain);
}

/** Whether a whole file may hold a head. */
export const mayHold = (bytes: Buffer, needles: Needles): boolean =>
  indexIn(bytes, bytes, needles) >= 0 && !isBinary(bytes);
