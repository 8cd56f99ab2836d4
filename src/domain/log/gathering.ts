import { foldEntity, isCreate } from './fold.ts';
import { type Folded, type Standing, standingOf } from './folded.ts';
import type { Operation } from './operation.ts';
import { withoutPurged } from './purge.ts';

/** Operations taken in as they arrive, folded when asked; only what changed is folded again. */
export interface Gathering {
  take(operations: Iterable<Operation>): void;
  entity(kind: string, id: string): Folded | undefined;
  /** Every entity, by kind and id. */
  all(): readonly Folded[];
  /** Where each of them stands. */
  standings(): readonly Standing[];
}

interface Group {
  readonly operations: Map<string, Operation>;
  folded?: Folded;
}

/** Lines with equal ids are one operation; should two differ, every reader must take the same one. */
function keep(group: Group, one: Operation): void {
  const twin = group.operations.get(one.i);
  if (twin !== undefined && JSON.stringify(twin) <= JSON.stringify(one)) return;
  group.operations.set(one.i, one);
  delete group.folded;
}

export function gather(initial: Iterable<Operation> = []): Gathering {
  const groups = new Map<string, Group>();
  let sorted: readonly Folded[] | undefined;
  const foldedOf = (group: Group) => (group.folded ??= foldEntity([...group.operations.values()]));
  const take = (operations: Iterable<Operation>) => {
    for (const one of operations) {
      sorted = undefined;
      const key = `${one.e}/${one.k}`;
      const group = groups.get(key) ?? { operations: new Map() };
      groups.set(key, group);
      keep(group, one);
    }
  };
  const all = () => (sorted ??= [...groups.keys()].sort().map(key => foldedOf(groups.get(key) as Group)));
  take(initial);
  return {
    take,
    entity: (kind, id) => {
      const group = groups.get(`${kind}/${id}`);
      return group && foldedOf(group);
    },
    all,
    standings: () => all().map(standingOf),
  };
}

export function fold(operations: Iterable<Operation>): readonly Folded[] {
  return gather(withoutPurged([...operations])).all();
}

function standing(lines: readonly Operation[]): Standing {
  const [first] = lines as [Operation];
  if (lines.length > 1 || !isCreate(first)) return standingOf(fold(lines)[0] as Folded);
  const made = { author: first.a, stamp: first.h };
  return { entity: first.e, id: first.k, made, hidden: false, versions: 1, values: first.f ?? {} };
}

/** Where each entity of a fold stands, in any order: most are one creating line, which says it all. */
export function standings(operations: Iterable<Operation>): readonly Standing[] {
  const groups = new Map<string, Operation[]>();
  for (const one of operations) {
    const key = `${one.e}/${one.k}`;
    const lines = groups.get(key);
    if (lines) lines.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map(standing);
}
