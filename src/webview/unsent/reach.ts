import type { Reach } from '../../domain/records/entry.ts';
import { type EditTarget, paneReaches } from '../../protocol/callKinds.ts';

const next: Readonly<Record<Reach, Reach>> = { team: 'me', me: 'customer', customer: 'team' };

/** A line being typed. */
interface Line {
  readonly reach: Reach;
  readonly target: EditTarget | null;
}

/** One key turns it; first to where nobody else sees it. An entry that is changed keeps its own. */
export function reachTurned<T extends Line>(line: T): T {
  return line.target ? line : { ...line, reach: next[line.reach] };
}

export const reachTurnedBack = <T extends Line>(line: T) => reachTurned(reachTurned(line));

/** Two texts in one field: neither may be seen by more people than it was written for. */
export function narrowest(...all: readonly Reach[]): Reach {
  return paneReaches.find(one => all.includes(one)) ?? 'me';
}
