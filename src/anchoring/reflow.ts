import type { Edited, Line } from './pairEdited.ts';
import { wordsOf } from './words.ts';

/** More comparisons than these are not worth their time. */
const most = 1_500_000;
/** How much of a line must be left for it to be the same one, and how little of it is there by chance. */
const enough = { left: 0.6, landing: 0.12, weight: 12 } as const;

/** The words of some lines one after the other, and in which line each stands. */
interface Stream {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
  readonly owners: readonly number[];
}

function streamOf(lines: readonly Line[]): Stream {
  const words = lines.map(({ text }) => wordsOf(text));
  return {
    ids: words.flatMap(({ ids }) => ids),
    weights: words.flatMap(({ weights }) => weights),
    owners: words.flatMap(({ ids }, at) => Array<number>(ids.length).fill(at)),
  };
}

/** The best sum of what both streams have in order, up to each word of theirs. */
function sums(old: Stream, next: Stream): Float32Array {
  const width = next.ids.length + 1;
  const best = new Float32Array((old.ids.length + 1) * width);
  for (let row = old.ids.length - 1; row >= 0; row -= 1) {
    const [id, weight] = [old.ids[row], old.weights[row] as number];
    for (let at = next.ids.length - 1; at >= 0; at -= 1) {
      const cell = row * width + at;
      const skipped = Math.max(best[cell + width] as number, best[cell + 1] as number);
      const paired = id === next.ids[at] ? weight + (best[cell + width + 1] as number) : 0;
      best[cell] = Math.max(skipped, paired);
    }
  }
  return best;
}

/** Where the words of one old line stand in the stream of the new ones. */
type Landed = number[];

/** The words that both streams have in order: for each old line where they stand in the new stream. */
function landings(old: Stream, next: Stream): Map<number, Landed> {
  const best = sums(old, next);
  const width = next.ids.length + 1;
  const found = new Map<number, Landed>();
  let [row, at] = [0, 0];
  while (row < old.ids.length && at < next.ids.length) {
    const cell = row * width + at;
    const gain = (best[cell] as number) - (best[cell + width + 1] as number);
    if (old.ids[row] === next.ids[at] && Math.abs(gain - (old.weights[row] as number)) < 1e-3) {
      const line = old.owners[row] as number;
      found.set(line, [...(found.get(line) ?? []), at]);
      row += 1;
      at += 1;
    } else if ((best[cell + width] as number) >= (best[cell + 1] as number)) row += 1;
    else at += 1;
  }
  return found;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** How much of a line stands in each of the new ones; nothing where its words are too few or too far apart. */
function sharesOf(landed: Landed, { all, next }: { readonly all: number; readonly next: Stream }) {
  const between = sum(next.weights.slice(landed[0], (landed.at(-1) ?? 0) + 1));
  const weight = sum(landed.map(at => next.weights[at] as number));
  const left = (2 * weight) / (all + between);
  if (left < enough.left || weight < enough.weight) return [];
  const shares = new Map<number, number>();
  for (const at of landed) {
    const line = next.owners[at] as number;
    shares.set(line, (shares.get(line) ?? 0) + (left * (next.weights[at] as number)) / weight);
  }
  return [...shares].filter(([, share]) => share >= enough.landing);
}

/**
 * What became of lines whose words stand in other lines now: broken, joined or filled anew. A line may have come to
 * stand in several.
 */
export function reflowed(old: readonly Line[], next: readonly Line[]): readonly Edited[] {
  const [ours, theirs] = [streamOf(old), streamOf(next)];
  if (ours.ids.length * theirs.ids.length > most) return [];
  const pairs: Edited[] = [];
  for (const [line, landed] of landings(ours, theirs)) {
    const all = sum(ours.weights.filter((_, at) => ours.owners[at] === line));
    for (const [now, share] of sharesOf(landed, { all, next: theirs }))
      pairs.push({
        once: (old[line] as Line).line,
        now: (next[now] as Line).line,
        share: Math.min(share, 0.99),
      });
  }
  return pairs.sort((left, right) => left.now - right.now || left.once - right.once);
}
