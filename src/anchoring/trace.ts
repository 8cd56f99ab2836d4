import { alignLines } from './alignLines.ts';
import { squeezed } from './lines.ts';
import type { Present } from './present.ts';
import type { Remembered } from './remembered.ts';

/** Where lines of the past stand now. Lines are 1-based; undefined for those that are gone or new. */
export interface Trace {
  nowAt(line: number): number | undefined;
  /** The line of the past that stands in this line now. */
  onceAt(line: number): number | undefined;
  /** The nearest line at or before `line` that is still there, no further back than what is remembered. */
  above(line: number): number | undefined;
  below(line: number): number | undefined;
}

/** Follows every line that is still there once and in order. */
export function traceLines({ words, hashes, first }: Remembered, present: Present): Trace {
  const pairs = alignLines(hashes, present.hashes);
  const last = first + hashes.length - 1;
  const once = new Map<number, number>();
  const nowAt = (line: number) => {
    const at = pairs[line - first] ?? -1;
    const text = words.get(line);
    // Sixteen bits may be those of another line.
    const isSame = at >= 0 && (text === undefined || squeezed(text) === present.bare[at]);
    return isSame ? at + 1 : undefined;
  };
  for (let line = first; line <= last; line += 1) {
    const now = nowAt(line);
    if (now !== undefined) once.set(now, line);
  }
  const search = (line: number, step: 1 | -1) => {
    for (let at = line; at >= first && at <= last; at += step) if (nowAt(at) !== undefined) return at;
    return undefined;
  };
  return { nowAt, onceAt: line => once.get(line), above: at => search(at, -1), below: at => search(at, 1) };
}
