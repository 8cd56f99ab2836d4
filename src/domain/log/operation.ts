import { isIdentifier } from '../identifier.ts';
import { isStamp, type Stamp } from './clock.ts';

/** The version of a line that this code writes and understands. */
export const lineVersion = 1;

type Table<T> = Readonly<Record<string, T>>;

/**
 * One thing that was said or changed, as FOLD lines carry it; `s`, the checksum, belongs to the line.
 *
 * v version · i own ulid · h hybrid clock · d device · a author · c container the entity was made in ·
 * e entity kind · k entity id · f field values · b per field the operations replaced · x 1 for a delete
 */
export interface Operation {
  readonly v: number;
  readonly i: string;
  readonly h: Stamp;
  readonly d: string;
  readonly a: string;
  readonly c: string;
  readonly e: string;
  readonly k: string;
  readonly f?: Table<unknown> | undefined;
  readonly b?: Table<readonly string[]> | undefined;
  readonly x?: 1 | undefined;
}

/** What a caller wants written; the log adds version, id, clock, device and author. */
export type Draft = Pick<Operation, 'c' | 'e' | 'k' | 'f' | 'b' | 'x'>;

const operationId = /^[0-9a-hjkmnp-tv-z]{26}$/;
const isReference = (id: unknown) => typeof id === 'string' && operationId.test(id);

/** "conversation/2026-kick-off": both parts are ids, because containers become file names. */
function isContainer(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  const middle = text.indexOf('/');
  return middle > 0 && isIdentifier(text.slice(0, middle)) && isIdentifier(text.slice(middle + 1));
}

const isTable = (raw: unknown) => typeof raw === 'object' && raw !== null;

/** Names that every object has are no fields of ours: they may hold anything and count for nothing. */
const unread = new Set(['__proto__', 'prototype', 'constructor']);

function isReplacing(raw: unknown): boolean {
  const areReferences = ([field, ids]: [string, unknown]) =>
    unread.has(field) || (Array.isArray(ids) && ids.every(isReference));
  return isTable(raw) && Object.entries(raw as object).every(areReferences);
}

function isOperation(raw: unknown): raw is Operation {
  const { v, i, h, d, a, c, e, k, f, b, x } = Object(raw) as Partial<Record<keyof Operation, unknown>>;
  const isNamed = isReference(i) && isStamp(h) && isIdentifier(d) && typeof a === 'string';
  const isPlaced = isContainer(c) && typeof e === 'string' && e !== '' && isIdentifier(k);
  const isSaying = (f === undefined || isTable(f)) && (b === undefined || isReplacing(b));
  const isVersioned = Number.isInteger(v) && (v as number) >= 1;
  return isNamed && isPlaced && isSaying && isVersioned && (x === undefined || x === 1);
}

/** Written by hand, because every line of a log passes here. */
export function asOperation(raw: unknown): Operation | undefined {
  return isOperation(raw) ? raw : undefined;
}

/** Order of the log: by clock, then by id. */
export function inOrder(left: Operation, right: Operation): number {
  if (left.h !== right.h) return left.h < right.h ? -1 : 1;
  if (left.i !== right.i) return left.i < right.i ? -1 : 1;
  return 0;
}
