import type { Due } from '../../domain/records/due.ts';
import type { NamedRow } from '../call/currentMoment.ts';
import type { Reading } from './reading.ts';
import type { TreeRow } from './shownRows.ts';

export interface DueItem extends Due, TreeRow {
  readonly customer: string;
  readonly conversation: string;
  readonly isLate: boolean;
}

/** What is due beyond those that are listed. */
export interface MoreDue extends TreeRow {
  readonly kind: 'more';
  readonly count: number;
}

type Found = readonly [due: Due, row: NamedRow];

function byDay([left]: Found, [right]: Found): number {
  const [one = '', other = ''] = [left.due?.day, right.due?.day];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function allIn(rows: readonly NamedRow[]): readonly Found[] {
  const dated: Found[] = [];
  const others: Found[] = [];
  for (const row of rows) for (const due of row.due) (due.due ? dated : others).push([due, row]);
  return dated.sort(byDay).concat(others);
}

/** The earliest first and what has no date last; years of open questions are not drawn at once. */
export function dueRows({ rows, today }: Reading, limit: number): readonly (DueItem | MoreDue)[] {
  const all = allIn(rows);
  const items = all.slice(0, limit).map(
    ([one, row]): DueItem => ({
      ...one,
      key: `${one.kind}/${row.id}/${one.id}`,
      customer: row.with,
      conversation: row.id,
      isLate: one.due !== undefined && one.due.day < today,
    }),
  );
  const count = all.length - items.length;
  return count === 0 ? items : [...items, { key: 'more', kind: 'more', count }];
}
