import type { Ground } from './blocks.ts';
import { squeezed } from './lines.ts';
import type { Line } from './pairEdited.ts';

/** Where a line of a spot stands now, word for word. */
export interface Landing {
  readonly once: number;
  readonly ground: Ground;
  readonly now: number;
}

/** How many letters lines must have that are found by themselves, and how good the next best place may be. */
const enough = { letters: 20, alone: 25, runnerUp: 0.75, indexed: 4 } as const;
/** A line that stands in more places is not looked for. */
const most = 60;

interface Place {
  readonly ground: Ground;
  readonly at: number;
}

interface Run {
  readonly place: Place;
  readonly length: number;
  readonly letters: number;
}

const lettersIn = (bare: string) => bare.replace(/[^\p{L}\p{N}_]+/gu, '').length;

function placesOf(grounds: readonly Ground[], wanted: ReadonlySet<string>): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const ground of grounds) {
    for (const [at, bare] of ground.bare.entries()) {
      if (!wanted.has(bare)) continue;
      const known = places.get(bare);
      if (!known) places.set(bare, [{ ground, at }]);
      else if (known.length <= most) known.push({ ground, at });
    }
  }
  return places;
}

interface Missing {
  readonly line: number;
  readonly bare: string;
}

/** How far the lines from one on stand one after the other from a place on. */
function runFrom(missing: readonly Missing[], first: number, place: Place): Run {
  const { ground, at } = place;
  let [length, letters] = [0, 0];
  for (; first + length < missing.length; length += 1) {
    const one = missing[first + length] as Missing;
    const isNext = one.line - (missing[first] as Missing).line === length;
    if (!isNext || ground.bare[at + length] !== one.bare) break;
    letters += lettersIn(one.bare);
  }
  return { place, length, letters };
}

function bestRun(missing: readonly Missing[], first: number, places: readonly Place[]): Run | undefined {
  if (places.length > most) return undefined;
  const runs = places.map(place => runFrom(missing, first, place));
  const [best, next] = runs.sort((left, right) => right.letters - left.letters);
  if (!best || best.letters < (best.length === 1 ? enough.alone : enough.letters)) return undefined;
  return next && next.letters > enough.runnerUp * best.letters ? undefined : best;
}

/** Finds lines piece by piece where they stand word for word, in whatever order. */
export function findRuns(lines: readonly Line[], grounds: readonly Ground[]): Landing[] {
  const missing = lines.map(({ line, text }) => ({ line, bare: squeezed(text) }));
  const wanted = new Set(missing.map(({ bare }) => bare).filter(bare => lettersIn(bare) >= enough.indexed));
  const places = placesOf(grounds, wanted);
  const found: Landing[] = [];
  for (let first = 0; first < missing.length; ) {
    const run = bestRun(missing, first, places.get((missing[first] as Missing).bare) ?? []);
    const { ground, at } = run?.place ?? { ground: undefined, at: 0 };
    for (let step = 0; ground && step < (run?.length ?? 0); step += 1)
      found.push({ once: (missing[first + step] as Missing).line, ground, now: ground.first + at + step });
    first += run?.length ?? 1;
  }
  return found;
}
