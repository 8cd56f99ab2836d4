import type { Spot } from './place.ts';

const linesOf = (text: string) => text.split(/\r?\n/);

function standsAt(lines: readonly string[], quote: readonly string[], at: number): boolean {
  return quote.every((line, offset) => lines[at + offset] === line);
}

/** @returns the 1-based line where the quoted code stands now, the nearest to where it stood; undefined if nowhere */
export function findQuote(text: string, { quote, start }: Spot): number | undefined {
  const lines = linesOf(text);
  const wanted = linesOf(quote);
  const found = lines.flatMap((_, at) => (standsAt(lines, wanted, at) ? [at + 1] : []));
  const distance = (line: number) => Math.abs(line - start);
  return found.reduce<number | undefined>(
    (best, line) => (best === undefined || distance(line) < distance(best) ? line : best),
    undefined,
  );
}
