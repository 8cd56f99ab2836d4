import type { Day } from '../../domain/day.ts';
import {
  groupOf,
  isInCode,
  type Look,
  lookOf,
  type Standing,
  type StandingGroup,
  seenAt,
  standingGroups,
  untilOf,
} from '../../tags/standing.ts';
import type { StandingNow } from '../tags/standingNow.ts';
import type { TemporaryTarget } from '../temporary/openTemporary.ts';
import type { TreeRow } from './shownRows.ts';
import type { Grouping } from './temporaryGrouping.ts';

export interface TemporaryItem extends TreeRow, TemporaryTarget {
  readonly standing: Standing;
  readonly reason: string;
  readonly until: Day | undefined;
  readonly today: Day;
  readonly isLate: boolean;
  readonly look: Look | undefined;
  readonly where: string;
  readonly customer: string;
  readonly owner: string;
  /** Undefined where no record says. */
  readonly isTold: boolean | undefined;
}

export interface Group extends TreeRow {
  /** How near its end is, or the name that its rows share. */
  readonly name: StandingGroup | { readonly shared: string };
  readonly rows: readonly TemporaryItem[];
}

export type Line = Group | TemporaryItem;

const recordOf = (one: Standing) => (one.kind === 'malformed' ? undefined : one.record);

function whereOf(one: Standing): string {
  if (!isInCode(one)) return one.record.where;
  const { file, line } = seenAt(one);
  return `${file}:${line}`;
}

function keyOf(one: Standing): string {
  const record = recordOf(one);
  return record ? `${record.conversation}/${record.id}` : whereOf(one);
}

function reasonOf(one: Standing): string {
  if (one.kind === 'malformed') return one.problem.words;
  return recordOf(one)?.reason ?? (one.kind === 'tagged' ? one.tag.reason : '');
}

function spotIn(one: Standing): TemporaryTarget {
  if (!isInCode(one)) return {};
  const { folder, file, line } = seenAt(one);
  const path = file.split('/').map(encodeURIComponent).join('/');
  return { uri: `${folder}/${path}`, line: line - 1 };
}

function itemOf(one: Standing, today: Day): TemporaryItem {
  const record = recordOf(one);
  const until = untilOf(one);
  const tag = one.kind === 'tagged' ? one.tag : undefined;
  return {
    key: `temporary/${one.kind}/${keyOf(one)}/${tag ? whereOf(one) : ''}`,
    standing: one,
    reason: reasonOf(one),
    until,
    today,
    isLate: until !== undefined && until < today,
    look: lookOf(one),
    where: whereOf(one),
    customer: record?.customer ?? tag?.for ?? '',
    owner: record?.owner ?? tag?.owner ?? '',
    isTold: record?.isTold,
    ...(record && { conversation: record.conversation, id: record.id }),
    ...spotIn(one),
  };
}

const order = ({ until, key }: TemporaryItem) => `${until ?? '0'} ${key}`;
const earliestFirst = (left: TemporaryItem, right: TemporaryItem) => (order(left) < order(right) ? -1 : 1);

const fileOf = ({ where }: TemporaryItem) => where.replace(/:\d+(?:-\d+)?$/, '');

const sharedBy: Readonly<Record<Exclude<Grouping, 'deadline'>, (item: TemporaryItem) => string>> = {
  customer: item => item.customer,
  file: fileOf,
  owner: item => item.owner,
};

function byDeadline(items: readonly TemporaryItem[], today: Day): Group[] {
  return standingGroups.map(name => ({
    key: `temporary/${name}`,
    name,
    rows: items.filter(one => groupOf(one.standing, today) === name),
  }));
}

function byName(items: readonly TemporaryItem[], grouping: Exclude<Grouping, 'deadline'>): Group[] {
  const nameOf = sharedBy[grouping];
  return [...new Set(items.map(nameOf))].sort().map(shared => ({
    key: `temporary/${grouping}/${shared}`,
    name: { shared },
    rows: items.filter(one => nameOf(one) === shared),
  }));
}

/** The groups that hold something; below each its rows, the earliest first. */
export function linesOf(
  parent: Line | undefined,
  { all, today }: StandingNow,
  grouping: Grouping,
): readonly Line[] {
  if (parent) return 'rows' in parent ? parent.rows : [];
  const items = all.map(one => itemOf(one, today)).sort(earliestFirst);
  const groups = grouping === 'deadline' ? byDeadline(items, today) : byName(items, grouping);
  return groups.filter(({ rows }) => rows.length > 0);
}
