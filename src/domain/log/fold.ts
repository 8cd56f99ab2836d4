import { withoutCycles } from './cycles.ts';
import type { Field, Folded, Head } from './folded.ts';
import { winner } from './merge.ts';
import { inOrder, type Operation } from './operation.ts';

/** A create is the only line that replaces nothing. */
export const isCreate = (operation: Operation) => operation.b === undefined && operation.x === undefined;

/** Only arrays count: a field may be called like something every object has. */
function replacedIn(field: string, { b }: Operation): readonly string[] {
  const ids = b?.[field];
  return ids && Array.isArray(ids) ? (ids as readonly string[]) : [];
}

function headsOf(field: string, writers: readonly Operation[]): Head[] {
  const known = new Set(writers.map(one => one.i));
  const names = new Map(
    writers.map(one => [one.i, new Set(replacedIn(field, one).filter(id => known.has(id)))]),
  );
  const replaced = new Set([...withoutCycles(names).values()].flatMap(ids => [...ids]));
  return writers
    .filter(one => !replaced.has(one.i))
    .map(one => ({ operation: one.i, value: one.f?.[field], author: one.a, stamp: one.h }));
}

function fieldsOf(writers: readonly Operation[]): Record<string, Field> {
  const names = [...new Set(writers.flatMap(one => Object.keys(one.f ?? {})))].sort();
  return Object.fromEntries(
    names.map(name => {
      const heads = headsOf(
        name,
        writers.filter(one => Object.hasOwn(one.f ?? {}, name)),
      );
      return [name, { value: winner(name, heads), heads }];
    }),
  );
}

function liveDeletes(operations: readonly Operation[]): Operation[] {
  const takenBack = new Set(operations.flatMap(one => replacedIn('x', one)));
  return operations.filter(one => one.x === 1 && !takenBack.has(one.i));
}

/** A delete hides only what its author had seen: one head it does not name keeps the entity in sight. */
function isHidden(fields: Record<string, Field>, deletes: readonly Operation[]): boolean {
  if (deletes.length === 0) return false;
  return Object.entries(fields).every(([name, { heads }]) =>
    heads.every(head => deletes.some(one => replacedIn(name, one).includes(head.operation))),
  );
}

/** @param operations those of one entity, each once, in any order; at least one */
export function foldEntity(operations: readonly Operation[]): Folded {
  const sorted = [...operations].sort(inOrder);
  const create = sorted.find(isCreate);
  const valid = sorted.filter(one => one === create || !isCreate(one));
  const fields = fieldsOf(valid.filter(one => one.x === undefined));
  const deletes = liveDeletes(valid);
  const first = create ?? (sorted[0] as Operation);
  return {
    entity: first.e,
    id: first.k,
    container: first.c,
    ...(create && { made: { author: create.a, stamp: create.h } }),
    fields,
    hidden: isHidden(fields, deletes),
    deletes: deletes.map(one => one.i),
    versions: valid.filter(one => one.x === undefined).length,
  };
}
