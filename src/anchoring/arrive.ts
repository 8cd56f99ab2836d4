import type { Carried } from './carry.ts';
import type { Finding } from './findSpot.ts';
import { weightOfLine } from './lines.ts';
import type { Past } from './past.ts';
import { heaviestPiece, pieces } from './pieces.ts';

/** Below these what is left is no longer the code that was linked; of a single line more must be left. */
const enough = { several: 0.45, alone: 0.62 } as const;
/** Where a spot has come to, in which file. */
export interface Arrival extends Finding {
  readonly path: string;
  /** What stands there, by number. */
  readonly texts: ReadonlyMap<number, string>;
}

const weight = ({ text, share }: Carried) => share * weightOfLine(text);

const heaviest = (groups: readonly (readonly Carried[])[]) => heaviestPiece(groups, weight);

function byPath(lines: readonly Carried[]): Carried[][] {
  const groups = new Map<string, Carried[]>();
  for (const one of lines) groups.set(one.path, [...(groups.get(one.path) ?? []), one]);
  return [...groups.values()];
}

/** The lines of a spot, before anything happened to them. */
export function setOut({ start, end, text }: Past, path: string): Carried[] {
  return Array.from({ length: end - start + 1 }, (_, at) => ({
    once: start + at,
    path,
    line: start + at,
    text: text(start + at) ?? '',
    share: 1,
  }));
}

/** What has become of the lines that set out. @returns undefined where too little is left */
export function arrive(setOff: readonly Carried[], arrived: readonly Carried[]): Arrival | undefined {
  const lines = heaviest(pieces(heaviest(byPath(arrived)), ({ line }) => line));
  const [first] = lines;
  const all = setOff.reduce((sum, one) => sum + weight(one), 0);
  const kept =
    lines.reduce(
      (sum, one) => sum + one.share * weightOfLine(setOff[one.once - (setOff[0]?.once ?? 0)]?.text ?? ''),
      0,
    ) / all;
  if (!first || kept < (setOff.length === 1 ? enough.alone : enough.several)) return undefined;
  const numbers = lines.map(({ line }) => line);
  const [start, end] = [Math.min(...numbers), Math.max(...numbers)];
  const inOrder = lines.every(({ once, line }, at) => once === setOff[at]?.once && line === start + at);
  const isWhole = lines.length === setOff.length && kept === 1 && inOrder;
  const stayed = start === setOff[0]?.line && first.path === setOff[0].path;
  const state = !isWhole ? 'changed' : stayed ? 'exact' : 'moved';
  const texts = new Map(lines.map(({ line, text }) => [line, text]));
  return { state, path: first.path, start, end, confidence: kept * 0.95, isPlain: true, texts };
}
