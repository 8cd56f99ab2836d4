import { crc32 } from 'node:zlib';
import { isIdentifier } from '../../domain/identifier.ts';
import { noStamp, witness } from '../../domain/log/clock.ts';
import type { Standing } from '../../domain/log/folded.ts';
import type { Operation } from '../../domain/log/operation.ts';
import {
  type Catalogue,
  type Covers,
  catalogueFormat,
  type SegmentMark,
} from '../../domain/log/storeFiles.ts';
import type { Listing, Row } from '../../domain/ports.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { pointerText } from '../../domain/records/pointers.ts';
import { customerRowOf, mineOf, rowOf } from '../../domain/records/row.ts';
import type { SegmentName } from '../log/segments.ts';

export interface Arrived {
  readonly segment: SegmentName;
  /** Its new operations, by the container they were made in. */
  readonly operations: ReadonlyMap<string, readonly Operation[]>;
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
    merges: table(),
    moves: table(),
    rows: table(),
    customers: table(),
    mine: table(),
    pointers: table(),
    purged: { entities: [], operations: [] },
  };
}

const known = <T>(places: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(places, key) ? places[key] : undefined;

function note(places: Record<string, string[]>, key: string, value: string): void {
  const values = known(places, key) ?? [];
  if (values.at(-1) !== value && !values.includes(value)) places[key] = [...values, value];
}

/** The other conversation that this operation names. */
function goal({ c, f }: Operation, field: 'conversation' | 'mergedInto'): string | undefined {
  const id = f?.[field];
  const container = `conversation/${id as string}`;
  return container !== c && isIdentifier(id) ? container : undefined;
}

/** The containers that changed; true where the record of the conversation or customer itself did. */
export type Touched = Map<string, boolean>;

function touch(touched: Touched, container: string, isItself: boolean): void {
  touched.set(container, isItself || touched.get(container) === true);
}

function enterMove(catalogue: Catalogue, { c, e, k }: Operation, target: string): void {
  note(catalogue.arrivals, target, c);
  const moved = known(catalogue.moves, c) ?? table();
  note(moved, `${e}/${k}`, target);
  catalogue.moves[c] = moved;
}

/** Either of the two may be the one that shows both, so that each is read with the other. */
function enterMerge({ merges }: Catalogue, container: string, target: string): void {
  note(merges, container, target);
  note(merges, target, container);
}

/** The conversation and all that were ever merged with it, one after the other. */
export function mergedWith({ merges }: Catalogue, container: string): string[] {
  const all = new Set([container]);
  for (const one of all) for (const other of known(merges, one) ?? []) all.add(other);
  return [...all];
}

function touchMerged(catalogue: Catalogue, touched: Touched): void {
  for (const [container, isItself] of [...touched]) {
    if (!known(catalogue.merges, container)) continue;
    for (const other of mergedWith(catalogue, container)) touch(touched, other, isItself);
  }
}

/** The containers that a change of it may change, too: a place is shown wherever its entry was moved to. */
function movedAlong({ moves }: Catalogue, { c, e, k }: Operation): readonly string[] {
  const moved = known(moves, c);
  if (!moved) return [];
  return e === 'place' ? Object.values(moved).flat() : (known(moved, `${e}/${k}`) ?? []);
}

/** Registers where the operations of one segment belong. */
export function enter(catalogue: Catalogue, { segment, operations, now }: Arrived): Touched {
  const touched: Touched = new Map();
  for (const [container, lines] of operations) {
    note(catalogue.lines, container, segment);
    touch(touched, container, false);
    for (const one of lines) {
      const entity = `${one.e}/${one.k}`;
      if (entity === container) touch(touched, container, true);
      const target = goal(one, 'conversation');
      if (target) enterMove(catalogue, one, target);
      const merged = entity === container && goal(one, 'mergedInto');
      if (merged) enterMerge(catalogue, container, merged);
      for (const other of movedAlong(catalogue, one)) touch(touched, other, false);
      catalogue.clock = witness(catalogue.clock, one.h, now);
    }
  }
  touchMerged(catalogue, touched);
  return touched;
}

/** The containers whose lines are needed to read one: itself, those merged with it, and those that sent them something. */
export function sourcesOf(catalogue: Catalogue, container: string): string[] {
  const all = mergedWith(catalogue, container);
  return [...new Set([...all, ...all.flatMap(one => known(catalogue.arrivals, one) ?? [])])];
}

/** The segments with lines that are needed to read a container. */
export function segmentsOf(catalogue: Catalogue, container: string): SegmentName[] {
  return [...new Set(sourcesOf(catalogue, container).flatMap(one => known(catalogue.lines, one) ?? []))];
}

/** Which segments those are, and how far each was read. */
export function coversOf(catalogue: Catalogue, container: string): Covers {
  const cover = (mark: SegmentMark | undefined) => `${mark?.read ?? 0} ${crc32(mark?.opening ?? '')}`;
  const names = segmentsOf(catalogue, container).sort();
  return Object.fromEntries(names.map(name => [name, cover(catalogue.segments[name])]));
}

function put<T>(rows: Record<string, T>, key: string, value: T | undefined): void {
  if (value === undefined) delete rows[key];
  else rows[key] = value;
}

/** Brings the row of a changed conversation or customer up to date. @param entities all of that container */
export function relist(catalogue: Catalogue, container: string, entities: readonly Standing[]): void {
  const [kind, id = ''] = container.split('/');
  if (kind === 'conversation') {
    put(catalogue.rows, id, rowOf(id, entities));
    put(catalogue.mine, id, mineOf(id, entities));
    put(catalogue.pointers, id, pointerText(id, entities));
  }
  if (kind === 'customer') put(catalogue.customers, id, customerRowOf(id, entities));
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
    conversations: newestFirst(Object.values(rows).filter(row => row.mergedInto === undefined)),
    customers: Object.values(customers).sort(byName),
  };
}
