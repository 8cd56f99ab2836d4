import type { Finding } from '../../wording/finding.ts';
import type { Source } from './wordingFiles.ts';

/** A finding as it is told: with the line it stands in and what could be said instead. */
export interface Told {
  readonly finding: Finding;
  /** Both from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The sentence as it could read; null where nothing is offered. */
  readonly rewrite: string | null;
}

export interface Checked {
  readonly source: Source;
  readonly found: readonly Told[];
  readonly ignored: readonly (Told & { readonly reason: string })[];
  readonly faults: readonly { readonly line: number; readonly message: string }[];
  readonly isForeign: boolean;
}

/** Where lines begin, so that a place is found without counting from the top. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

export function placeOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

export const jsonRow = ({ finding, rewrite }: Told) => ({
  label: finding.label,
  rule: finding.rule,
  start: finding.start,
  end: finding.end,
  message: finding.message,
  rewrite,
  source: finding.source,
  severity: finding.severity,
});
