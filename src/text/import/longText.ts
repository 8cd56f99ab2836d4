import { longestText } from '../../domain/records/entry.ts';

/** Control signs grow six-fold in a line of the log, which has four megabytes. */
const longestWritten = 3_000_000;

const encoder = new TextEncoder();

function fits(text: string): boolean {
  if (text.length * 6 <= longestText) return true;
  return encoder.encode(text).length <= longestText && JSON.stringify(text).length <= longestWritten;
}

const isHalf = (code: number) => code >= 0xdc00 && code < 0xe000;

/** Near the middle, at the end of a line where there is one; never inside a character. */
function middleOf(text: string): number {
  const half = text.length >> 1;
  const line = text.lastIndexOf('\n', half);
  if (line > half >> 1) return line;
  return isHalf(text.charCodeAt(half)) ? half + 1 : half;
}

/** The same text in parts that an entry can hold. */
export function partsOf(text: string): readonly string[] {
  if (fits(text)) return [text];
  const middle = middleOf(text);
  return [text.slice(0, middle), text.slice(middle)].flatMap(partsOf);
}
