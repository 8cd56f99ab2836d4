import type { Peer } from './peer.ts';

/** The same lines of the same file, whatever stands there. */
export const sameLine: Peer = ({ path, start, end }, tree) => {
  const lines = tree.lines(path);
  return lines && start <= lines.length ? { path, start, end: Math.min(end, lines.length) } : undefined;
};
