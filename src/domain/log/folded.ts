import type { Stamp } from './clock.ts';

/** One value of a field, with who gave it and when. */
export interface Head {
  readonly operation: string;
  readonly value: unknown;
  readonly author: string;
  readonly stamp: Stamp;
}

/** A field's winning value and every value that nobody replaced yet, the winner among them. */
export interface Field {
  readonly value: unknown;
  readonly heads: readonly Head[];
}

/** What all known operations say of one entity. Plain JSON, the same bytes for any order of delivery. */
export interface Folded {
  readonly entity: string;
  readonly id: string;
  readonly container: string;
  /** Missing until the creating line has arrived. */
  readonly made?: { readonly author: string; readonly stamp: Stamp };
  readonly fields: Readonly<Record<string, Field>>;
  readonly hidden: boolean;
  /** The deletes that nobody took back. */
  readonly deletes: readonly string[];
  readonly versions: number;
}

/** The winning values alone. */
export function valuesOf(folded: Folded): Record<string, unknown> {
  return Object.fromEntries(Object.entries(folded.fields).map(([name, field]) => [name, field.value]));
}

/** What an entity says now, without the values that others gave it. */
export interface Standing extends Pick<Folded, 'entity' | 'id' | 'made' | 'hidden' | 'versions'> {
  readonly values: Readonly<Record<string, unknown>>;
}

export function standingOf(folded: Folded): Standing {
  const { entity, id, made, hidden, versions } = folded;
  return { entity, id, ...(made && { made }), hidden, versions, values: valuesOf(folded) };
}
