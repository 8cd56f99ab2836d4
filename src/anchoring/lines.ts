import { longestQuote } from '../domain/records/place.ts';

/** The lines of a text as an editor counts them. */
export function linesOf(text: string): string[] {
  return text.includes('\r') ? text.split(/\r\n|\r|\n/) : text.split('\n');
}

const isBlank = /\s/;

/** What stays of a line when it is indented or spaced differently. Of an endless line the beginning counts. */
export function squeezed(line: string): string {
  const short = line.length > longestQuote ? line.slice(0, longestQuote) : line;
  const bare = short.trim();
  return isBlank.test(bare) ? bare.replace(/\s+/g, '') : bare;
}

const farBlanks = new Set([0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

/** Whether a unit of a text is white space. */
export function isBlankUnit(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13);
  return unit >= 0xa0 && (farBlanks.has(unit) || (unit >= 0x2000 && unit <= 0x200a));
}

const mostTold = 100;

/** How much a line tells: an empty one a little, a long one more. */
export function weightOf(squeezedLine: string): number {
  return 1 + Math.min(squeezedLine.length, mostTold);
}

/** The same of a line as it stands. */
export function weightOfLine(line: string): number {
  const end = Math.min(line.length, longestQuote);
  let told = 0;
  for (let at = 0; at < end && told < mostTold; at += 1) if (!isBlankUnit(line.charCodeAt(at))) told += 1;
  return 1 + told;
}
