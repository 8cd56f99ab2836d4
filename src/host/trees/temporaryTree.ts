import * as vscode from 'vscode';
import { type Day, shortDay } from '../../domain/day.ts';
import type { TemporaryRow } from '../../domain/records/temporary.ts';
import { type Deadline, daysBetween, deadlineOf, deadlines } from '../../tags/deadline.ts';
import type { App } from '../app.ts';
import { shownLine } from '../shownLine.ts';
import { tree } from './tree.ts';

interface TemporaryItem extends TemporaryRow {
  readonly customer: string;
  readonly conversation: string;
}

interface Group {
  readonly deadline: Deadline;
  readonly items: readonly TemporaryItem[];
}

type Node = Group | TemporaryItem;

const order = ({ until, id }: TemporaryItem) => `${until.day} ${id}`;
const earliestFirst = (left: TemporaryItem, right: TemporaryItem) => (order(left) < order(right) ? -1 : 1);

async function allGroups(app: App): Promise<Group[]> {
  const desk = await app.desk();
  const { conversations, customers } = await desk.listing();
  const nameOf = (id: string | undefined) => customers.find(one => one.id === id)?.name ?? '';
  const items = conversations
    .flatMap(row =>
      row.temporary.map(one => ({ ...one, customer: nameOf(row.customer), conversation: row.id })),
    )
    .sort(earliestFirst);
  const today = desk.today();
  return deadlines
    .map(deadline => ({
      deadline,
      items: items.filter(one => deadlineOf(one.until.day, today) === deadline),
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
  item.id = `temporary/${group.deadline}`;
  return item;
}

/** "2 days late" or "until 3 Dec 2026" */
function whenOf({ until }: TemporaryItem, today: Day): string {
  const late = daysBetween(until.day, today);
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

function temporaryItem(one: TemporaryItem, today: Day): vscode.TreeItem {
  const reason = shownLine(one.reason);
  const when = whenOf(one, today);
  const item = new vscode.TreeItem(reason);
  const isLate = one.until.day < today;
  item.id = `temporary/${one.conversation}/${one.id}`;
  item.description = when;
  const colour = isLate ? new vscode.ThemeColor('list.warningForeground') : undefined;
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
  return tree<Node>(app, {
    view: 'listenFirst.temporary',
    name: vscode.l10n.t('Temporary Code'),
    children: async node => {
      if (!node) return allGroups(app);
      return 'items' in node ? node.items : [];
    },
    item: async node => ('items' in node ? groupItem(node) : temporaryItem(node, (await app.desk()).today())),
  });
}
