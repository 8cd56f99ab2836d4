import type { Peer } from './peer.ts';

/** The quoted lines, unchanged, in the same file; of several the nearest. */
export const exactText: Peer = ({ path, start, quote }, tree) => {
  const lines = tree.lines(path) ?? [];
  let best: number | undefined;
  for (let at = 0; at + quote.length <= lines.length; at += 1) {
    if (!quote.every((line, index) => lines[at + index] === line)) continue;
    if (best === undefined || Math.abs(at + 1 - start) < Math.abs(best - start)) best = at + 1;
  }
  return best === undefined ? undefined : { path, start: best, end: best + quote.length - 1 };
};
