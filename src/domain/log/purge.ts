import { creation } from './changes.ts';
import type { Draft, Operation } from './operation.ts';

/** What a purge names: entities as "kind/id", and single operations. Ids only, never a name or a text. */
export interface PurgedIds {
  readonly entities: readonly string[];
  readonly operations: readonly string[];
}

/** What no reader shows or keeps any more. */
export interface Purged {
  readonly entities: ReadonlySet<string>;
  readonly operations: ReadonlySet<string>;
}

/** The same as a record keeps it. */
export function idsOf({ entities, operations }: Purged): PurgedIds {
  return { entities: [...entities], operations: [...operations] };
}

const purgeKind = 'purge';

export const entityKey = ({ e, k }: Pick<Operation, 'e' | 'k'>): string => `${e}/${k}`;

export const isPurge = ({ e }: Pick<Operation, 'e'>): boolean => e === purgeKind;

export function purgeDraft(id: string, names: PurgedIds): Draft {
  return creation(`${purgeKind}/${id}`, purgeKind, id)({ ...names });
}

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(one => typeof one === 'string') : [];

/** Everything that these operations purge; for any order of theirs the same. */
export function purgedBy(operations: Iterable<Operation>): Purged {
  const purges = [...operations].filter(isPurge);
  return {
    entities: new Set(purges.flatMap(one => idsIn(one.f?.['entities']))),
    operations: new Set(purges.flatMap(one => idsIn(one.f?.['operations']))),
  };
}

/** The same operations without what any of them purges. */
export function withoutPurged(operations: readonly Operation[]): readonly Operation[] {
  const purged = purgedBy(operations);
  if (purged.entities.size + purged.operations.size === 0) return operations;
  return operations.filter(one => !isPurged(purged, one));
}

/** A purge itself stays, so that it is obeyed wherever the lines turn up again. */
export function isPurged({ entities, operations }: Purged, one: Operation): boolean {
  return !isPurge(one) && (entities.has(entityKey(one)) || operations.has(one.i));
}

/**
 * Whether nothing may be added: to a record that is purged, and no new record to a purged conversation or customer.
 * What was filed elsewhere before stays and can be edited.
 */
export function refuses({ entities }: Purged, { c, e, k, b, x }: Draft): boolean {
  if (e === purgeKind) return false;
  const isNew = b === undefined && x === undefined;
  return entities.has(`${e}/${k}`) || (isNew && entities.has(c));
}
