import { daysBetween } from '../../domain/day.ts';
import { type DueGroup, dueGroupOf, dueGroups, type OpenDue, openDue } from '../../domain/records/dueList.ts';
import { type MissingDate, missingDates } from '../../domain/records/missingDate.ts';
import type { Reading } from './reading.ts';
import type { TreeRow } from './shownRows.ts';

export interface DueItem extends OpenDue, TreeRow {
  /** How many days are left; below 0 it is late. None without a date. */
  readonly left?: number;
}

/** A customer who waits for a date. */
export interface MissingItem extends MissingDate, TreeRow {}

/** Finished in this window: it can be taken back. */
export interface DoneItem extends TreeRow {
  readonly kind: 'done';
  readonly item: DueItem;
}

export interface DueGroupRow extends TreeRow {
  readonly kind: 'group';
  readonly group: DueGroup | 'done';
  readonly count: number;
}

/** What is due beyond those that are listed. */
export interface MoreDue extends TreeRow {
  readonly kind: 'more';
  readonly count: number;
}

export type DueRow = DueGroupRow | DueItem | MissingItem | DoneItem | MoreDue;

type DueReading = Pick<Reading, 'rows' | 'customers' | 'today'>;

export interface DueSource {
  readonly reading: DueReading;
  /** The most rows of a group. */
  readonly limit: number;
  /** What was finished in this window, the latest first. */
  readonly finished: readonly DueItem[];
}

const placeOf = ({ conversation, customer }: OpenDue) => conversation ?? `customer/${customer?.id ?? ''}`;

function asItem(one: OpenDue, today: Reading['today']): DueItem {
  const left = one.due && { left: daysBetween(today, one.due.day) };
  return { ...one, key: `${one.kind}/${placeOf(one)}/${one.id}`, ...left };
}

const asMissing = (one: MissingDate): MissingItem => ({ ...one, key: `missingDate/${one.customer.id}` });

interface Open {
  readonly keys: ReadonlySet<string>;
  readonly groups: Readonly<Record<DueGroup, readonly (DueItem | MissingItem)[]>>;
}

function readOpen({ rows, customers, today }: DueReading): Open {
  const listing = { customers, conversations: rows };
  const items = openDue(listing).map(one => asItem(one, today));
  const of = (group: DueGroup) => items.filter(one => dueGroupOf(one, today) === group);
  return {
    keys: new Set(items.map(one => one.key)),
    groups: {
      overdue: of('overdue'),
      soon: of('soon'),
      later: of('later'),
      undated: [...missingDates(listing, today).map(asMissing), ...of('undated')],
    },
  };
}

const read = new WeakMap<DueReading, Open>();

/** Worked out once for all groups of a reading. */
function openIn(reading: DueReading): Open {
  const known = read.get(reading) ?? readOpen(reading);
  read.set(reading, known);
  return known;
}

function rowsOf(group: DueGroup | 'done', { reading, finished }: DueSource) {
  const { keys, groups } = openIn(reading);
  if (group !== 'done') return groups[group];
  // What somebody took back in another window is open again.
  const done = finished.filter(one => !keys.has(one.key));
  return done.map((item): DoneItem => ({ kind: 'done', key: `done/${item.key}`, item }));
}

/** The groups that hold something; below each its rows, of which years are not drawn at once. */
export function dueRows(parent: DueRow | undefined, source: DueSource): readonly DueRow[] {
  if (!parent) {
    return [...dueGroups, 'done' as const]
      .map(
        group =>
          ({ kind: 'group', group, count: rowsOf(group, source).length, key: `due/${group}` }) as const,
      )
      .filter(one => one.count > 0);
  }
  if (parent.kind !== 'group') return [];
  const all = rowsOf(parent.group, source);
  const shown = all.slice(0, source.limit);
  const count = all.length - shown.length;
  return count === 0 ? shown : [...shown, { kind: 'more', key: `more/${parent.group}`, count }];
}
