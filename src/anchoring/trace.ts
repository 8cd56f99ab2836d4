import { alignLines } from './alignLines.ts';
import { shortKey } from './keys.ts';
import { squeezed, weightOfLine } from './lines.ts';
import type { Past } from './past.ts';
import type { Version } from './version.ts';

/** Where lines of the past stand now. Lines are counted from 1; undefined for those that are gone or new. */
export interface Trace {
  nowAt(line: number): number | undefined;
  /** The line of the past that stands in this line now. */
  onceAt(line: number): number | undefined;
  /** The nearest line at or before `line` that is still there, no further back than what is remembered. */
  above(line: number): number | undefined;
  below(line: number): number | undefined;
}

/** Sixteen bits may be those of another line; where the words are known they decide. */
function withoutMistakes({ first, text }: Past, pairs: Int32Array, { lines }: Version): Int32Array {
  return pairs.map((at, index) => {
    const words = at >= 0 ? text(first + index) : undefined;
    return words === undefined || squeezed(words) === squeezed(lines[at] as string) ? at : -1;
  });
}

/** Follows every line that is still there, in order. */
export function traceLines(past: Past, present: Version): Trace {
  const { first, keys, isShort } = past;
  const now = isShort ? Uint16Array.from(present.keys, shortKey) : present.keys;
  const found = alignLines(keys, now, at => weightOfLine(present.lines[at] ?? ''));
  const pairs = isShort ? withoutMistakes(past, found, present) : found;
  const once = new Int32Array(present.keys.length).fill(-1);
  for (let at = 0; at < pairs.length; at += 1) if ((pairs[at] as number) >= 0) once[pairs[at] as number] = at;
  const nowAt = (line: number) => {
    const at = pairs[line - first] ?? -1;
    return at >= 0 ? at + 1 : undefined;
  };
  const onceAt = (line: number) => {
    const at = once[line - 1] ?? -1;
    return at >= 0 ? first + at : undefined;
  };
  const search = (line: number, step: 1 | -1) => {
    for (let at = line - first; at >= 0 && at < pairs.length; at += step)
      if ((pairs[at] as number) >= 0) return first + at;
    return undefined;
  };
  return { nowAt, onceAt, above: at => search(at, -1), below: at => search(at, 1) };
}
