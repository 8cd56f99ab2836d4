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

/** How much a line tells: an empty one a little, a long one more. */
export function weightOf(squeezedLine: string): number {
  return 1 + Math.min(squeezedLine.length, 100);
}
