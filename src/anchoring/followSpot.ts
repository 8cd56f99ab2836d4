import type { Spot } from '../domain/records/place.ts';
import { squeezed, weightOf } from './lines.ts';
import { type Edited, pairEdited } from './pairEdited.ts';
import type { Present } from './present.ts';
import type { Remembered } from './remembered.ts';
import type { Trace } from './trace.ts';

/** What became of the lines of a spot where the text around them stayed in order. */
export interface Followed {
  readonly start: number;
  readonly end: number;
  /** How much of the spot is left, by weight, 0 to 1. */
  readonly kept: number;
  /** Whether every line is there unchanged, one after the other. */
  readonly isWhole: boolean;
}

/** One line alone says less, so more of it must be left. */
const limitFor = ({ start, end }: Spot) => (start === end ? 0.7 : 0.6);

export interface Scene {
  readonly spot: Spot;
  readonly remembered: Remembered;
  readonly present: Present;
  readonly trace: Trace;
}

const between = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at);

/** The lines that took the place of a lost one: between the nearest neighbours that are still there. */
function editedAround({ spot, remembered, present, trace }: Scene, lost: number): readonly Edited[] {
  const [above, below] = [trace.above(lost), trace.below(lost)];
  const top = above === undefined ? 0 : (trace.nowAt(above) as number);
  const bottom = below === undefined ? present.lines.length + 1 : (trace.nowAt(below) as number);
  const old = [...remembered.words].filter(([line]) => line > (above ?? 0) && line < (below ?? Infinity));
  return pairEdited(
    old.sort(([left], [right]) => left - right).map(([line, text]) => ({ line, text })),
    between(top, bottom).map(line => ({ line, text: present.lines[line - 1] as string })),
    limitFor(spot),
  );
}

/** The lines of the spot that are remembered. */
function linesOfSpot({ spot, remembered: { first, hashes } }: Scene): number[] {
  return between(spot.start - 1, Math.min(spot.end + 1, first + hashes.length));
}

/** What each line of the spot became, in order. */
function pairsOf(scene: Scene): Edited[] {
  const { spot, trace } = scene;
  const pairs: Edited[] = [];
  let done = 0;
  for (const once of linesOfSpot(scene)) {
    const now = trace.nowAt(once);
    if (now !== undefined) pairs.push({ once, now, share: 1 });
    else if (once > done) {
      done = (trace.below(once) ?? Infinity) - 1;
      pairs.push(...editedAround(scene, once));
    }
  }
  return pairs.filter(({ once }) => once >= spot.start && once <= spot.end);
}

/** Lines at an edge that were rewritten still belong to the spot where no more lines stand there than before. */
function edge({ trace }: Scene, line: number, { once, now }: Edited): number {
  const outward = line <= once ? -1 : 1;
  const neighbour = trace.nowAt(line + outward);
  const isNear = neighbour !== undefined && Math.abs(neighbour - now) - 1 <= Math.abs(line - once);
  return isNear ? neighbour - outward : now;
}

/** @returns undefined where no line of the spot is left in its place */
export function followSpot(scene: Scene): Followed | undefined {
  const { spot, remembered } = scene;
  const pairs = pairsOf(scene);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return undefined;
  const weight = (line: number) => weightOf(squeezed(remembered.words.get(line) ?? ''));
  const all = linesOfSpot(scene).reduce((sum, line) => sum + weight(line), 0);
  const left = pairs.reduce((sum, { once, share }) => sum + share * weight(once), 0);
  const isUnchanged = pairs.length === spot.end - spot.start + 1 && pairs.every(({ share }) => share === 1);
  return {
    start: edge(scene, spot.start, first),
    end: edge(scene, spot.end, last),
    kept: left / all,
    isWhole: isUnchanged && last.now - first.now === spot.end - spot.start,
  };
}
