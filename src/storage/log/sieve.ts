import type { Operation } from '../../domain/log/operation.ts';
import { idsOf, isPurge, isPurged, type Purged, type PurgedIds, purgedBy } from '../../domain/log/purge.ts';

/** Lets through what of a log may be read. */
export interface Sieve {
  /** Everything purged that was seen so far. */
  readonly purged: Purged;
  /** The same as an index keeps it. */
  readonly ids: PurgedIds;
  /** The devices of which purged lines were seen since this was emptied last: they still stand in a file. */
  readonly dropped: Set<string>;
  /** Takes note of purges, and leaves out what is purged or, in a shared store, only somebody's own. */
  pass(operations: readonly Operation[]): readonly Operation[];
  /** Whether a purge was seen since this was asked last: what was let through before may hold what it names. */
  hasGrown(): boolean;
}

const isOwn = ({ e, f }: Operation) => e === 'entry' && f?.['reach'] === 'me';

export function sieve(kept: PurgedIds, isShared: boolean): Sieve {
  const purged = { entities: new Set(kept.entities), operations: new Set(kept.operations) };
  const size = () => purged.entities.size + purged.operations.size;
  let known = size();
  const dropped = new Set<string>();
  const lets = (one: Operation) => {
    if (!isPurged(purged, one)) return !(isShared && isOwn(one));
    dropped.add(one.d);
    return false;
  };
  const note = (operations: readonly Operation[]) => {
    const named = purgedBy(operations);
    for (const one of named.entities) purged.entities.add(one);
    for (const one of named.operations) purged.operations.add(one);
  };
  return {
    purged,
    get ids() {
      return idsOf(purged);
    },
    dropped,
    pass: operations => {
      if (operations.some(isPurge)) note(operations);
      if (size() === 0 && !isShared) return operations;
      return operations.filter(lets);
    },
    hasGrown: () => {
      const before = known;
      known = size();
      return known > before;
    },
  };
}
