import { type Block, findBlocks, type Ground, rank, type Window } from './blocks.ts';
import type { Past } from './past.ts';
import type { Scene } from './stayed.ts';

/** What a block needs to be taken for the spot; measured on the histories of real projects. */
export interface Demands {
  readonly kept: number;
  readonly context: number;
  readonly letters: number;
  /** How good the next best may be, as a share of the best. */
  readonly runnerUp: number;
}

export const usual: Demands = { kept: 0.6, context: 0.3, letters: 25, runnerUp: 0.8 };
/** One line alone, or a place that is far away, says less. */
export const strict: Demands = { kept: 0.9, context: 0.3, letters: 25, runnerUp: 0.8 };

const around = 12;

/** The lines of a spot and twelve on each side, as far as their words are known. */
export function windowOf(past: Past): Window {
  const { start, end } = past;
  const count = Math.max(0, Math.min(end, start + 4000) + around - (start - around) + 1);
  const lines = Array.from({ length: count }, (_, at) => start - around + at).flatMap(line => {
    const text = past.text(line);
    return text === undefined ? [] : [{ line, text }];
  });
  return { start, end, lines, limit: start === end ? 0.7 : 0.6 };
}

/** The lines of a file that no line of the past became. */
export function freeGrounds({ past, present, trace }: Scene, path: string): Ground[] {
  const grounds: Ground[] = [];
  const isFree = (line: number) => {
    const once = trace.onceAt(line);
    return once === undefined || (once >= past.start && once <= past.end);
  };
  const { lines, bare } = present;
  for (let line = 1; line <= lines.length; line += 1) {
    if (!isFree(line)) continue;
    const first = line;
    while (line < lines.length && isFree(line + 1)) line += 1;
    grounds.push({ path, first, lines: lines.slice(first - 1, line), bare: bare.slice(first - 1, line) });
  }
  return grounds;
}

export interface Search {
  readonly block?: Block;
  /** Whether another place is as good. */
  readonly isAmbiguous: boolean;
}

/** The one place in the grounds that is convincing. */
export function searchMoved(window: Window, grounds: readonly Ground[], demands = usual): Search {
  const [best, next] = findBlocks(window, grounds);
  if (!best || best.kept < demands.kept) return { isAmbiguous: false };
  const isBacked = (best.context ?? 0) >= demands.context || best.letters >= demands.letters;
  if (!isBacked) return { isAmbiguous: false };
  if (next && rank(next) > rank(best) * demands.runnerUp) return { block: best, isAmbiguous: true };
  return { block: best, isAmbiguous: false };
}
