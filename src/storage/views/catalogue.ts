import { isIdentifier } from '../../domain/identifier.ts';
import { noStamp, witness } from '../../domain/log/clock.ts';
import type { Operation } from '../../domain/log/operation.ts';
import { type Catalogue, catalogueFormat } from '../../domain/log/storeFiles.ts';
import type { Listing, Row } from '../../domain/ports.ts';
import type { Customer } from '../../domain/records/customer.ts';
import type { SegmentName } from '../log/segments.ts';

export interface Arrived {
  readonly segment: SegmentName;
  readonly operations: readonly Operation[];
  /** Milliseconds. */
  readonly now: number;
}

const table = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

export function emptyCatalogue(): Catalogue {
  return {
    format: catalogueFormat,
    clock: noStamp,
    segments: table(),
    lines: table(),
    arrivals: table(),
    moves: table(),
    rows: table(),
    customers: table(),
  };
}

const known = (places: Record<string, string[]>, key: string): readonly string[] =>
  (Object.hasOwn(places, key) ? places[key] : undefined) ?? [];

function note(places: Record<string, string[]>, key: string, value: string): void {
  const values = known(places, key);
  if (values.at(-1) !== value && !values.includes(value)) places[key] = [...values, value];
}

/** The other conversation that an entity is moved to by this operation. */
function goal({ c, f }: Operation): string | undefined {
  const id = f?.['conversation'];
  const container = isIdentifier(id) ? `conversation/${id}` : c;
  return container === c ? undefined : container;
}

/** The containers that changed; true where the record of the conversation or customer itself did. */
export type Touched = Map<string, boolean>;

function touch(touched: Touched, container: string, isItself: boolean): void {
  touched.set(container, isItself || touched.get(container) === true);
}

/** Registers where the operations of one segment belong. */
export function enter(catalogue: Catalogue, { segment, operations, now }: Arrived): Touched {
  const touched: Touched = new Map();
  for (const one of operations) {
    note(catalogue.lines, one.c, segment);
    touch(touched, one.c, one.c === `${one.e}/${one.k}`);
    const entity = `${one.c}/${one.e}/${one.k}`;
    const target = goal(one);
    if (target) {
      note(catalogue.arrivals, target, one.c);
      note(catalogue.moves, entity, target);
    }
    for (const other of known(catalogue.moves, entity)) touch(touched, other, false);
    catalogue.clock = witness(catalogue.clock, one.h, now);
  }
  return touched;
}

/** The containers whose lines are needed to read one of them: itself and those that sent it something. */
export function sourcesOf(catalogue: Catalogue, container: string): string[] {
  return [container, ...known(catalogue.arrivals, container)];
}

/** Reading a time is dear: once for each row, not once for each comparison. */
function newestFirst(rows: readonly Row[]): Row[] {
  const timed = rows.map(row => ({ row, at: Date.parse(row.started) }));
  timed.sort((left, right) => right.at - left.at || (left.row.id < right.row.id ? 1 : -1));
  return timed.map(one => one.row);
}

const byName = (left: Customer, right: Customer) =>
  (left.name === right.name ? left.id < right.id : left.name < right.name) ? -1 : 1;

export function listingOf({ rows, customers }: Catalogue): Listing {
  return {
    conversations: newestFirst(Object.values(rows)),
    customers: Object.values(customers).sort(byName),
  };
}
