import type { Spot } from '../domain/records/place.ts';
import { type Copy, copiesOf, surroundingsOf } from './copies.ts';
import { type Followed, followSpot, type Scene } from './followSpot.ts';
import { squeezed, weightOf } from './lines.ts';
import { presentOf } from './present.ts';
import { quotedLines, remember } from './remembered.ts';
import { traceLines } from './trace.ts';

/** Where it stood, elsewhere, edited, in several places that are as good as each other, or nowhere. */
export type FoundState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost';

/** 1-based lines of a text. Of an ambiguous spot the nearest place, of a lost one where it stood. */
export interface Found {
  readonly state: FoundState;
  readonly start: number;
  readonly end: number;
}

/** Below these a place is a guess; measured on the histories of real projects. */
const enough = { kept: 0.45, surroundings: 0.3, letters: 25 } as const;

/** Where the spot would stand if only the lines around it had moved. */
function whereItStood({ spot, remembered, trace }: Scene): number {
  const above = trace.above(spot.start) ?? -Infinity;
  const below = trace.below(spot.start) ?? Infinity;
  const known = spot.start - above <= below - spot.start ? above : below;
  const now = remembered.isWhole ? trace.nowAt(known) : undefined;
  const stood = now === undefined ? 0 : now + spot.start - known;
  return stood > 0 ? stood : spot.start;
}

/** Lines that are the successors of other lines are not those of the spot, however alike. */
function isTaken({ spot, remembered, present, trace }: Scene, copy: Copy): boolean {
  if (!remembered.isWhole) return false;
  let [all, taken] = [0, 0];
  for (let at = 0; at < quotedLines(spot).length; at += 1) {
    const weight = weightOf(present.bare[copy.start - 1 + at] ?? '');
    const once = trace.onceAt(copy.start + at);
    all += weight;
    if (once !== undefined && (once < spot.start || once > spot.end)) taken += weight;
  }
  return taken * 2 > all;
}

function isConvincing({ spot }: Scene, { start, surroundings }: Copy): boolean {
  const letters = squeezed(quotedLines(spot).join('')).length;
  return (
    surroundings === undefined ||
    surroundings >= enough.surroundings ||
    start === spot.start ||
    letters >= enough.letters
  );
}

/** The copy whose surroundings are most alike; of several the nearest. */
function bestCopy(scene: Scene): Omit<Found, 'end'> | undefined {
  const { spot, remembered, present } = scene;
  const expected = whereItStood(scene);
  const distance = ({ start }: Copy) => Math.abs(start - expected);
  const likeness = ({ surroundings }: Copy) => surroundings ?? 0;
  const [best, next] = copiesOf(spot, remembered, present)
    .filter(copy => !isTaken(scene, copy) && isConvincing(scene, copy))
    .sort((left, right) => likeness(right) - likeness(left) || distance(left) - distance(right));
  if (!best) return undefined;
  const isTied = next !== undefined && likeness(next) === likeness(best) && distance(best) > 0;
  const state = isTied ? 'ambiguous' : best.start === spot.start ? 'exact' : 'moved';
  return { state, start: best.start };
}

/** Edited lines are believed where enough of them is left; without a sketch what stands around must agree. */
function isLeft({ spot, remembered, present }: Scene, { kept, start, end }: Followed): boolean {
  if (kept < enough.kept) return false;
  return (
    remembered.isWhole ||
    (surroundingsOf(remembered, present, { spot, start, end }) ?? 0) >= enough.surroundings
  );
}

/** Finds the code of a spot in a text. Wrong is worse than lost: what is not plain is not found. */
export function findSpot(text: string, given: Spot): Found {
  const spot = { ...given, end: Math.max(given.start, given.end) };
  const [remembered, present] = [remember(spot), presentOf(text)];
  const scene: Scene = { spot, remembered, present, trace: traceLines(remembered, present) };
  const within = (line: number) => Math.min(Math.max(1, line), present.lines.length);
  const whole = (state: FoundState, start: number): Found => ({
    state,
    start: within(start),
    end: within(start + spot.end - spot.start),
  });
  const followed = followSpot(scene);
  if (remembered.isWhole && followed?.isWhole) {
    return whole(followed.start === spot.start ? 'exact' : 'moved', followed.start);
  }
  const copy = bestCopy(scene);
  if (copy) return whole(copy.state, copy.start);
  if (followed && isLeft(scene, followed))
    return { state: 'changed', start: followed.start, end: followed.end };
  return whole('lost', whereItStood(scene));
}
