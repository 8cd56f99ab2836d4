import * as v from 'valibot';
import { noStamp, type Stamp, witness } from '../domain/clock.ts';
import type { Customer } from '../domain/customer.ts';
import type { Operation } from '../domain/operation.ts';
import type { Listing, Row } from '../domain/ports.ts';
import type { SegmentName } from './segments.ts';

/** How far a segment was read, and what it looked like then. */
export interface SegmentMark {
  readonly read: number;
  readonly size: number;
  readonly changed: number;
  readonly opening: string;
}

/** What index.json holds: where each container's lines are, and one row per conversation. Derived. */
export interface Catalogue {
  readonly format: number;
  clock: Stamp;
  readonly segments: Record<SegmentName, SegmentMark>;
  /** Container → segments with lines of entities made in it. */
  readonly lines: Record<string, SegmentName[]>;
  /** Container of a conversation → other containers whose entities ever named it. */
  readonly arrivals: Record<string, string[]>;
  readonly rows: Record<string, Row>;
  readonly customers: Record<string, Customer>;
}

/** A catalogue of another number is thrown away and made anew. */
export const catalogueFormat = 1;

const record = v.record(v.string(), v.unknown());
const shape = v.object({
  format: v.literal(catalogueFormat),
  clock: v.string(),
  segments: record, lines: record, arrivals: record, rows: record, customers: record,
});

export const isCatalogue = (raw: unknown): raw is Catalogue => v.is(shape, raw);

const table = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

export function emptyCatalogue(): Catalogue {
  return {
    format: catalogueFormat,
    clock: noStamp,
    segments: table(), lines: table(), arrivals: table(), rows: table(), customers: table(),
  };
}

function note(places: Record<string, string[]>, key: string, value: string): void {
  const known = Object.hasOwn(places, key) ? places[key] : undefined;
  if (!known) places[key] = [value];
  else if (!known.includes(value)) known.push(value);
}

const named = (operation: Operation): string | undefined => {
  const target = operation.f?.['conversation'];
  return typeof target === 'string' ? `conversation/${target}` : undefined;
};

/** Registers where the operations of one segment belong. @returns the containers that changed */
export function enter(catalogue: Catalogue, segment: SegmentName, operations: readonly Operation[], now: number) {
  const touched = new Set<string>();
  for (const one of operations) {
    note(catalogue.lines, one.c, segment);
    touched.add(one.c);
    if (one.b) for (const other of targetsOf(catalogue, one.c)) touched.add(other);
    const target = named(one);
    if (target && target !== one.c) note(catalogue.arrivals, target, one.c);
    if (target) touched.add(target);
    catalogue.clock = witness(catalogue.clock, one.h, now);
  }
  return touched;
}

/** The containers whose lines are needed to read one of them: itself and those that sent it something. */
export function sourcesOf(catalogue: Catalogue, container: string): string[] {
  return [container, ...(Object.hasOwn(catalogue.arrivals, container) ? catalogue.arrivals[container] ?? [] : [])];
}

/** The conversations that entities of this container were ever moved to: an edit here may change them. */
function targetsOf(catalogue: Catalogue, container: string): string[] {
  return Object.keys(catalogue.arrivals).filter(target => catalogue.arrivals[target]?.includes(container));
}

const newestFirst = (left: Row, right: Row) =>
  Date.parse(right.started) - Date.parse(left.started) || (left.id < right.id ? 1 : -1);
const byName = (left: Customer, right: Customer) => (left.name < right.name ? -1 : 1);

export function listingOf({ rows, customers }: Catalogue): Listing {
  return {
    conversations: Object.values(rows).sort(newestFirst),
    customers: Object.values(customers).sort(byName),
  };
}
