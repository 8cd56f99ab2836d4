import { type Alignment, alignLines } from './alignHunk.ts';
import type { FileChange, Hunk, Step } from './patches.ts';
import { isUnwatched } from './patches.ts';
import { weightOf, withoutBlanks } from './similar.ts';

/** Where a line that left its hunk stands after the step. */
export interface Move {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly doubtful: boolean;
}

/** `unclear`: its text came up in several places, or there was too much to look through. */
export type Moved = Move | 'unclear' | undefined;

interface Side {
  readonly path: string;
  readonly start: number;
  readonly lines: readonly string[];
  /** True where nothing stands opposite and nothing was claimed yet. */
  readonly free: boolean[];
}

const most = 30_000;
const block = 20;
const lonely = 25;
const rival = 0.75;
const margin = 10;

const alignments = new WeakMap<Hunk, { readonly value: Alignment | undefined }>();

export function alignmentOf(hunk: Hunk): Alignment | undefined {
  const known = alignments.get(hunk) ?? { value: alignLines(hunk.old, hunk.new) };
  alignments.set(hunk, known);
  return known.value;
}

const sizeOf = (step: Step): number =>
  step.flatMap(change => change.hunks).reduce((sum, hunk) => sum + hunk.old.length + hunk.new.length, 0);

function sidesOf(change: FileChange): readonly { readonly old: Side; readonly new: Side }[] {
  return change.hunks.map(hunk => {
    const alignment = alignmentOf(hunk) ?? hunk.old.map(() => []);
    const sure = alignment.map(landings => landings.filter(landing => !landing.doubtful));
    const taken = new Set(sure.flat().map(landing => landing.at));
    return {
      old: {
        path: change.old ?? '',
        start: hunk.oldStart,
        lines: hunk.old,
        free: sure.map(landings => !landings.length),
      },
      new: {
        path: change.new ?? '',
        start: hunk.newStart,
        lines: hunk.new,
        free: hunk.new.map((_, index) => !taken.has(index)),
      },
    };
  });
}

interface Spot {
  readonly side: Side;
  readonly at: number;
}

interface Block {
  readonly from: Side;
  readonly to: Side;
  readonly first: number;
  readonly landing: number;
  readonly length: number;
  readonly weight: number;
}

/** Finds what one step took away here and put down there. */
export class Moves {
  readonly #old: readonly Side[];
  readonly #byText = new Map<string, Spot[]>();
  readonly #found = new Map<string, Moved>();
  readonly #tooMuch: boolean;

  constructor(step: Step) {
    this.#tooMuch = sizeOf(step) > most;
    const watched = step.filter(change => !isUnwatched(`${change.new}`) && !isUnwatched(`${change.old}`));
    const sides = this.#tooMuch ? [] : watched.flatMap(sidesOf);
    this.#old = sides.map(each => each.old);
    for (const { new: side } of sides) this.#index(side);
    const blocks = this.#old.flatMap(side => this.#blocksFrom(side));
    for (const each of blocks.sort((left, right) => right.weight - left.weight)) this.#claim(each);
    for (const each of blocks) this.#widen(each);
  }

  of(path: string, line: number): Moved {
    return this.#tooMuch ? 'unclear' : this.#found.get(`${path}:${line}`);
  }

  #index(side: Side): void {
    for (const [at, line] of side.lines.entries()) {
      const text = withoutBlanks(line);
      if (!side.free[at] || weightOf(line) < 4) continue;
      const spots = this.#byText.get(text) ?? [];
      spots.push({ side, at });
      this.#byText.set(text, spots);
    }
  }

  #blocksFrom(side: Side): Block[] {
    const blocks: Block[] = [];
    for (let at = 0; at < side.lines.length; ) {
      const best = side.free[at] ? this.#bestAt(side, at) : undefined;
      if (best) blocks.push(best);
      at += best ? best.length : 1;
    }
    return blocks;
  }

  #bestAt(side: Side, first: number): Block | undefined {
    const spots = this.#byText.get(withoutBlanks(side.lines[first] ?? '')) ?? [];
    const runs = spots.slice(0, 60).map(spot => runFrom(side, first, spot));
    const [best, next] = runs.sort((left, right) => right.weight - left.weight);
    if (!best || best.weight < (best.length === 1 ? lonely : block)) return undefined;
    if (!next || next.weight < rival * best.weight) return best;
    for (let step = 0; step < best.length; step += 1) this.#found.set(keyOf(side, first + step), 'unclear');
    return undefined;
  }

  #claim({ from, to, first, landing, length }: Block): void {
    for (let step = 0; step < length; step += 1) {
      const [there, free] = [landing + step, to.free[landing + step]];
      this.#found.set(keyOf(from, first + step), free ? moveTo(to, there, false) : 'unclear');
      to.free[there] = false;
      from.free[first + step] = false;
    }
  }

  /** Lines beside a moved block may have moved along and been edited. */
  #widen({ from, to, first, landing, length }: Block): void {
    const after = [freeFrom(from, first + length, 1), freeFrom(to, landing + length, 1)] as const;
    const before = [freeFrom(from, first - 1, -1), freeFrom(to, landing - 1, -1)] as const;
    for (const [old, fresh] of [after, before]) {
      const text = (side: Side) => (at: number) => side.lines[at] ?? '';
      const pairs = alignLines(old.map(text(from)), fresh.map(text(to))) ?? [];
      for (const [index, [landed]] of pairs.entries()) {
        const [at, there] = [old[index], landed && fresh[landed.at]];
        if (!landed || at === undefined || there === undefined) continue;
        this.#found.set(keyOf(from, at), moveTo(to, there, landed.doubtful));
        from.free[at] = false;
        to.free[there] = false;
      }
    }
  }
}

const keyOf = (side: Side, at: number): string => `${side.path}:${side.start + at}`;

const moveTo = (to: Side, at: number, doubtful: boolean): Move => ({
  path: to.path,
  line: to.start + at,
  text: to.lines[at] ?? '',
  doubtful,
});

function runFrom(from: Side, first: number, { side: to, at: landing }: Spot): Block {
  let [length, weight] = [0, 0];
  for (; first + length < from.lines.length; length += 1) {
    const line = from.lines[first + length] ?? '';
    const [there, free] = [to.lines[landing + length], to.free[landing + length]];
    if (!from.free[first + length] || !free || withoutBlanks(line) !== withoutBlanks(there ?? '')) break;
    weight += weightOf(line);
  }
  return { from, to, first, landing, length, weight };
}

function freeFrom(side: Side, start: number, direction: 1 | -1): number[] {
  const free: number[] = [];
  for (let at = start; free.length < margin && side.free[at]; at += direction) free.push(at);
  return direction === 1 ? free : free.reverse();
}
