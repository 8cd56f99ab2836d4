import type { Folded } from './folded.ts';
import type { Draft } from './operation.ts';

/** Where an entity is made; for life, whatever it is moved to later. */
export const containerOf = {
  customer: (id: string) => `customer/${id}`,
  conversation: (id: string) => `conversation/${id}`,
} as const;

type Fields = Readonly<Record<string, unknown>>;

const headsOf = (folded: Folded, names: readonly string[]) =>
  Object.fromEntries(
    names.map(name => [name, (folded.fields[name]?.heads ?? []).map(head => head.operation)]),
  );

const target = ({ container, entity, id }: Folded) => ({ c: container, e: entity, k: id });

export function creation(container: string, entity: string, id: string): (fields: Fields) => Draft {
  return fields => ({ c: container, e: entity, k: id, f: fields });
}

/** An edit replaces the heads its author saw, and takes back the deletes its author saw. */
export function edit(folded: Folded, fields: Fields): Draft {
  const replaced = headsOf(folded, Object.keys(fields));
  const back = folded.deletes.length > 0 ? { x: folded.deletes } : {};
  return { ...target(folded), f: fields, b: { ...replaced, ...back } } as Draft;
}

export function removal(folded: Folded): Draft {
  return { ...target(folded), b: headsOf(folded, Object.keys(folded.fields)), x: 1 };
}

export function restoration(folded: Folded): Draft {
  return { ...target(folded), b: { x: [...folded.deletes] } };
}
