import * as vscode from 'vscode';
import { shortDay } from '../../domain/day.ts';
import type { TemporaryRow } from '../../domain/records/temporary.ts';
import { type Deadline, daysBetween, deadlineOf, deadlines } from '../../tags/deadline.ts';
import type { App } from '../app.ts';
import type { NamedRow } from '../call/currentMoment.ts';
import { shownLine } from '../shownLine.ts';
import type { Reading } from './reading.ts';
import type { TreeRow } from './shownRows.ts';
import { tree } from './tree.ts';

interface TemporaryItem extends TemporaryRow, TreeRow {
  readonly customer: string;
  readonly conversation: string;
  /** How many days it should be gone by now. */
  readonly late: number;
}

interface Group extends TreeRow {
  readonly deadline: Deadline;
  readonly items: readonly TemporaryItem[];
}

type Line = Group | TemporaryItem;

const order = ({ until, id }: TemporaryItem) => `${until.day} ${id}`;
const earliestFirst = (left: TemporaryItem, right: TemporaryItem) => (order(left) < order(right) ? -1 : 1);

function itemsIn({ rows, today }: Reading): TemporaryItem[] {
  const itemOf = (one: TemporaryRow, row: NamedRow): TemporaryItem => ({
    ...one,
    key: `temporary/${row.id}/${one.id}`,
    customer: row.with,
    conversation: row.id,
    late: Math.max(0, daysBetween(one.until.day, today)),
  });
  return rows.flatMap(row => row.temporary.map(one => itemOf(one, row))).sort(earliestFirst);
}

function allGroups(reading: Reading): Group[] {
  const items = itemsIn(reading);
  return deadlines
    .map(deadline => ({
      key: `temporary/${deadline}`,
      deadline,
      items: items.filter(one => deadlineOf(one.until.day, reading.today) === deadline),
    }))
    .filter(group => group.items.length > 0);
}

function groupLabel({ deadline, items: { length } }: Group): string {
  const labels: Readonly<Record<Deadline, string>> = {
    overdue: vscode.l10n.t('Overdue ({0})', length),
    soon: vscode.l10n.t('Soon ({0})', length),
    later: vscode.l10n.t('Later ({0})', length),
  };
  return labels[deadline];
}

function groupItem(group: Group): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(groupLabel(group), group.deadline === 'later' ? Collapsed : Expanded);
  return item;
}

/** "2 days late" or "until 3 Dec 2026" */
function whenOf({ until, late }: TemporaryItem): string {
  if (late === 1) return vscode.l10n.t('1 day late');
  if (late > 1) return vscode.l10n.t('{0} days late', late);
  const [, ...date] = shortDay(until.day).split(' ');
  return vscode.l10n.t('until {0}', date.join(' '));
}

/** "api/client.ts:88 · Northwind · Dana · not told yet" */
function factsOf({ where, customer, owner, isTold }: TemporaryItem): string {
  const told = isTold ? vscode.l10n.t('told') : vscode.l10n.t('not told yet');
  return [where, customer, owner].map(shownLine).concat(told).filter(Boolean).join(' · ');
}

function temporaryItem(one: TemporaryItem): vscode.TreeItem {
  const reason = shownLine(one.reason);
  const when = whenOf(one);
  const item = new vscode.TreeItem(reason);
  item.description = when;
  const colour = one.late > 0 ? new vscode.ThemeColor('list.warningForeground') : undefined;
  item.iconPath = new vscode.ThemeIcon(one.isTold ? 'watch' : 'comment-unresolved', colour);
  item.tooltip = [vscode.l10n.t('{0}, {1}', reason, when), factsOf(one)].join('\n');
  item.accessibilityInformation = {
    label: vscode.l10n.t('Temporary code: {0}, {1}, {2}', reason, when, factsOf(one)),
  };
  item.contextValue = 'temporary';
  item.command = {
    command: 'listenFirst.openTemporary',
    title: vscode.l10n.t('Open the code'),
    arguments: [{ conversation: one.conversation, id: one.id }],
  };
  return item;
}

/** Code that is temporary, by how near its end is; the earliest first. */
export function temporaryTree(app: App): vscode.Disposable {
  return tree<Line>(app, {
    view: 'listenFirst.temporary',
    name: vscode.l10n.t('Temporary Code'),
    rows: (parent, reading) => {
      if (!parent) return allGroups(reading);
      return 'items' in parent ? parent.items : [];
    },
    item: row => ('items' in row ? groupItem(row) : temporaryItem(row)),
  });
}
