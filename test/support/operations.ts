import type { Operation } from '../../src/domain/log/operation.ts';

/** A valid operation id for a number; they sort like their numbers. */
export const idOf = (number: number): string => String(number).padStart(26, '0');

/** The clock of a line made in that millisecond. */
export const stampAt = (milliseconds: number): string => `${milliseconds.toString(16).padStart(12, '0')}0000`;

type Parts = Partial<Operation>;

/** An operation on one entry; its number gives its id and, unless `h` says otherwise, its time. */
export function operation(number: number, parts: Parts = {}): Operation {
  return {
    v: 1,
    i: idOf(number),
    h: stampAt(number),
    d: 'laptop',
    a: 'ada',
    c: 'conversation/call',
    e: 'entry',
    k: 'first',
    ...parts,
  };
}

/** Names, per field, the operations of those numbers as replaced. */
export function replacing(fields: Readonly<Record<string, readonly number[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(fields).map(([name, numbers]) => [name, numbers.map(idOf)]));
}
