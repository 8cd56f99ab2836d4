import * as v from 'valibot';
import { isIdentifier } from '../identifier.ts';
import { isStamp, type Stamp } from './clock.ts';

/** The version of a line that this code writes and understands. */
export const lineVersion = 1;

const operationId = /^[0-9a-hjkmnp-tv-z]{26}$/;
const identifier = v.custom<string>(isIdentifier);
const reference = v.pipe(v.string(), v.regex(operationId));

/** "conversation/2026-kick-off": both parts are ids, because containers become file names. */
function isContainer(text: unknown): boolean {
  const parts = typeof text === 'string' ? text.split('/') : [];
  return parts.length === 2 && parts.every(isIdentifier);
}

/** One thing that was said or changed, as FOLD lines carry it; `s`, the checksum, belongs to the line. */
const operation = v.looseObject({
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
  i: reference,
  h: v.custom<Stamp>(isStamp),
  d: identifier,
  a: v.string(),
  c: v.custom<string>(isContainer),
  e: v.pipe(v.string(), v.minLength(1)),
  k: identifier,
  f: v.optional(v.record(v.string(), v.unknown())),
  b: v.optional(v.record(v.string(), v.array(reference))),
  x: v.optional(v.literal(1)),
});

/**
 * v version · i own ulid · h hybrid clock · d device · a author · c container the entity was made in ·
 * e entity kind · k entity id · f field values · b per field the operations replaced · x 1 for a delete
 */
export type Operation = Readonly<v.InferOutput<typeof operation>>;

/** What a caller wants written; the log adds version, id, clock, device and author. */
export type Draft = Readonly<Pick<Operation, 'c' | 'e' | 'k'> & Partial<Pick<Operation, 'f' | 'b' | 'x'>>>;

export function asOperation(raw: unknown): Operation | undefined {
  return v.is(operation, raw) ? raw : undefined;
}

/** Order of the log: by clock, then by id. */
export function inOrder(left: Operation, right: Operation): number {
  if (left.h !== right.h) return left.h < right.h ? -1 : 1;
  if (left.i !== right.i) return left.i < right.i ? -1 : 1;
  return 0;
}
