import { stampMilliseconds } from './clock.ts';
import type { Folded, Head } from './folded.ts';
import { inOrder, type Operation } from './operation.ts';
import { sameValue } from './sameValue.ts';

type Values = Readonly<Record<string, unknown>>;

export type Did = 'made' | 'changed' | 'deleted' | 'restored';

/** One line of the history of an entity. */
export interface Version {
  readonly operation: string;
  /** By the clock of the log, in milliseconds since 1970. */
  readonly at: number;
  readonly author: string;
  readonly did: Did;
  /** The values this line gave. */
  readonly fields: Values;
  /** The values that stood after it, read in the order of the log. */
  readonly values: Values;
}

const isCreate = ({ b, x }: Operation) => b === undefined && x === undefined;

/** Only arrays count: a field may be called like something every object has. */
const takesBack = ({ b }: Operation) => Array.isArray(b?.['x']) && b['x'].length > 0;

function didOf(one: Operation): Did {
  if (one.x === 1) return 'deleted';
  if (isCreate(one)) return 'made';
  return takesBack(one) ? 'restored' : 'changed';
}

/**
 * @param operations those of one entity, each once, in any order
 * @returns oldest first; a second create of the same entity gives no value and is left out
 */
export function versionsOf(operations: readonly Operation[]): readonly Version[] {
  const sorted = [...operations].sort(inOrder);
  const create = sorted.find(isCreate);
  let values: Values = {};
  return sorted
    .filter(one => one === create || !isCreate(one))
    .map(one => {
      const fields = one.x === 1 ? {} : (one.f ?? {});
      values = { ...values, ...fields };
      const at = stampMilliseconds(one.h);
      return { operation: one.i, at, author: one.a, did: didOf(one), fields, values };
    });
}

/** Of each value one head, the standing value before the others; nothing where all who wrote agree. */
export function alternativesOf({ fields }: Folded, name: string): readonly Head[] {
  const field = fields[name];
  const heads = field?.heads ?? [];
  const different = heads.filter(
    (head, at) => heads.findIndex(other => sameValue(other.value, head.value)) === at,
  );
  const stands = (head: Head) => sameValue(head.value, field?.value);
  return different.length < 2 ? [] : [...different].sort((l, r) => Number(stands(r)) - Number(stands(l)));
}
