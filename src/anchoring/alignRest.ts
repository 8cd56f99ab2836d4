import type { Pair, Sides, Stretch } from './stretch.ts';

/** More comparisons than these are not worth their time. */
const most = 90_000;

/** What a line is worth that follows its neighbour, beside its own weight: lines stay together. */
const together = 4;

const [skipOld, skipNew, pair] = [1, 2, 3];

interface Table {
  readonly width: number;
  readonly steps: Uint8Array;
  readonly runs: Uint8Array;
}

/** Fills the table row by row; of each cell the best way to it is kept. */
function fill({ old, next, weight }: Sides, stretch: Stretch): Table {
  const { oldFrom, oldTo, newFrom, newTo } = stretch;
  const [height, width] = [oldTo - oldFrom + 1, newTo - newFrom + 1];
  const table = { width, steps: new Uint8Array(height * width), runs: new Uint8Array(height * width) };
  let best = new Float64Array(width);
  let matched = new Float64Array(width).fill(-Infinity);
  for (let row = 1; row < height; row += 1) {
    const [nowBest, nowMatched] = [new Float64Array(width), new Float64Array(width).fill(-Infinity)];
    for (let at = 1; at < width; at += 1) {
      const cell = row * width + at;
      if (old[oldFrom + row - 1] === next[newFrom + at - 1]) {
        const [apart, near] = [best[at - 1] as number, (matched[at - 1] as number) + together];
        nowMatched[at] = weight(newFrom + at - 1) + Math.max(apart, near);
        table.runs[cell] = Number(near >= apart);
      }
      const [up, left, here] = [best[at] as number, nowBest[at - 1] as number, nowMatched[at] as number];
      nowBest[at] = Math.max(up, left, here);
      table.steps[cell] = here >= up && here >= left && here > 0 ? pair : up >= left ? skipOld : skipNew;
    }
    [best, matched] = [nowBest, nowMatched];
  }
  return table;
}

/**
 * Pairs equal lines of a stretch in which every line stands more than once, so that the heaviest lines and the
 * longest runs are kept. @returns nothing for a stretch that is too large
 */
export function alignRest(sides: Sides, stretch: Stretch): Pair[] {
  const { oldFrom, oldTo, newFrom, newTo } = stretch;
  if ((oldTo - oldFrom) * (newTo - newFrom) > most) return [];
  const { width, steps, runs } = fill(sides, stretch);
  const pairs: Pair[] = [];
  let [row, at, isRun] = [oldTo - oldFrom, newTo - newFrom, false];
  while (row > 0 && at > 0) {
    const cell = row * width + at;
    const step = isRun ? pair : steps[cell];
    if (step === pair) {
      pairs.push({ old: oldFrom + row - 1, next: newFrom + at - 1 });
      isRun = runs[cell] === 1 && row > 1 && at > 1;
      row -= 1;
      at -= 1;
    } else if (step === skipOld) row -= 1;
    else at -= 1;
  }
  return pairs.reverse();
}
