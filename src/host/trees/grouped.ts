import { type Day, dayOf, type Instant, milliseconds } from '../../domain/day.ts';
import type { NamedRow } from '../call/currentMoment.ts';

/** Every conversation with one customer, newest first. No customer is the Inbox. */
export interface Talks {
  readonly customer: { readonly id: string; readonly name: string } | undefined;
  readonly rows: readonly NamedRow[];
}

/** The day of the newest one. */
export function lastDay({ rows }: Talks): Day | undefined {
  return rows[0] && dayOf(rows[0].started);
}

function customerOf(rows: readonly NamedRow[]): Talks['customer'] {
  const [{ customer, with: name } = {}] = rows;
  return customer === undefined || name === undefined ? undefined : { id: customer, name };
}

/** The Inbox first, then whom one talked with last. @param rows newest first */
export function groupByCustomer(rows: readonly NamedRow[]): readonly Talks[] {
  const found = new Map<string | undefined, NamedRow[]>();
  for (const row of rows) {
    const known = found.get(row.customer);
    if (known) known.push(row);
    else found.set(row.customer, [row]);
  }
  const inbox = found.get(undefined);
  found.delete(undefined);
  const named = [...found.values()].map(group => ({ customer: customerOf(group), rows: group }));
  return inbox ? [{ customer: undefined, rows: inbox }, ...named] : named;
}

/** Something of a customer's history, with when it was. */
export interface Past {
  readonly at: Instant;
}

/** What happened in one month, as "2026-11". */
export interface Month<T extends Past> {
  readonly month: string;
  readonly things: readonly T[];
}

/** Of the same moment, what came first stays first. */
export function newestFirst<T extends Past>(things: readonly T[]): readonly T[] {
  const timed = things.map(one => [milliseconds(one.at), one] as const);
  return timed.sort(([left], [right]) => right - left).map(([, one]) => one);
}

/** The months in the order of their newest. */
export function groupByMonth<T extends Past>(things: readonly T[]): readonly Month<T>[] {
  const found = new Map<string, T[]>();
  for (const one of things) {
    const month = one.at.slice(0, 7);
    const known = found.get(month);
    if (known) known.push(one);
    else found.set(month, [one]);
  }
  return [...found].map(([month, own]) => ({ month, things: own }));
}

/** More than that of one customer stand in months. */
export const mostInOneList = 30;
