import * as vscode from 'vscode';
import { longDay } from '../../domain/day.ts';
import type { DueKind } from '../../domain/records/due.ts';
import type { App } from '../app.ts';
import { dailyReminder } from '../due/dailyReminder.ts';
import { customerWord, dueFacts, titleOf, whenOf } from '../due/dueWords.ts';
import { finishedHere, onDidFinish } from '../due/finished.ts';
import { overdueOf } from '../due/overdue.ts';
import {
  type DoneItem,
  type DueGroupRow,
  type DueItem,
  type DueRow,
  dueRows,
  type MissingItem,
} from './dueRows.ts';
import { tree } from './tree.ts';

/** How many rows of a group one press shows. */
const step = 200;
let limit = step;
const raised = new vscode.EventEmitter<void>();

const icons: Readonly<Record<DueKind, string>> = {
  milestone: 'milestone',
  promise: 'verified',
  question: 'question',
  followUp: 'debug-step-over',
};

function groupLabel({ group, count }: DueGroupRow): string {
  const labels: Readonly<Record<DueGroupRow['group'], string>> = {
    overdue: vscode.l10n.t('Overdue ({0})', count),
    soon: vscode.l10n.t('Soon ({0})', count),
    later: vscode.l10n.t('Later ({0})', count),
    undated: vscode.l10n.t('Without a date ({0})', count),
    done: vscode.l10n.t('Done just now ({0})', count),
  };
  return labels[group];
}

function groupItem(row: DueGroupRow): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  return new vscode.TreeItem(groupLabel(row), row.group === 'later' ? Collapsed : Expanded);
}

/** "due promise dated said untold", "due promise undated said theirs": menus ask for the words. */
function contextOf({ kind, due, moved, conversation, owes }: DueItem): string {
  const words = [
    ...['due', kind, due ? 'dated' : 'undated'],
    ...(conversation === undefined ? [] : ['said']),
    ...(moved?.isTold === false ? ['untold'] : []),
    ...(owes ? ['theirs'] : []),
  ];
  return words.join(' ');
}

function dueItem(one: DueItem): vscode.TreeItem {
  const title = titleOf(one);
  const item = new vscode.TreeItem(one.due ? vscode.l10n.t('{0} · {1}', whenOf(one), title) : title);
  const facts = dueFacts(one);
  item.description = customerWord(one);
  const colour = (one.left ?? 0) < 0 ? new vscode.ThemeColor('list.warningForeground') : undefined;
  item.iconPath = new vscode.ThemeIcon(icons[one.kind], colour);
  item.tooltip = facts.join('\n');
  item.accessibilityInformation = { label: facts.join(', ') };
  item.contextValue = contextOf(one);
  item.command = {
    command: 'listenFirst.openDue',
    title: one.conversation === undefined ? vscode.l10n.t('Prepare a call') : vscode.l10n.t('Open the log'),
    arguments: [one],
  };
  return item;
}

/** Somebody waits and knows no day: a date can be set here. */
function missingItem(one: MissingItem): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Agree on a date'));
  item.description = customerWord(one);
  item.tooltip = vscode.l10n.t(
    '{0} waits since {1}, and no date says when they hear more',
    customerWord(one),
    longDay(one.since),
  );
  item.accessibilityInformation = { label: item.tooltip };
  item.iconPath = new vscode.ThemeIcon('calendar');
  item.contextValue = 'missing';
  item.command = {
    command: 'listenFirst.openLog',
    title: vscode.l10n.t('Open the log'),
    arguments: [{ conversation: one.conversation }],
  };
  return item;
}

function doneItem({ item: one }: DoneItem): vscode.TreeItem {
  const item = new vscode.TreeItem(titleOf(one));
  item.description = customerWord(one);
  item.iconPath = new vscode.ThemeIcon('check');
  item.tooltip = vscode.l10n.t('Done just now. It can be taken back here.');
  item.contextValue = 'done';
  return item;
}

function moreItem(count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('{0} more', count));
  item.tooltip = vscode.l10n.t('Show the next of them');
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: 'listenFirst.showMoreDue', title: item.tooltip };
  return item;
}

function itemOf(row: DueRow): vscode.TreeItem {
  switch (row.kind) {
    case 'group':
      return groupItem(row);
    case 'missingDate':
      return missingItem(row);
    case 'done':
      return doneItem(row);
    case 'more':
      return moreItem(row.count);
    case 'milestone':
    case 'promise':
    case 'question':
    case 'followUp':
      return dueItem(row);
  }
}

export function showMoreDue(): void {
  limit += step;
  raised.fire();
}

/** What is not done yet, by how near its day is. */
export function dueTree(app: App): vscode.Disposable {
  const overdue = overdueOf(app);
  const following = onDidFinish(() => raised.fire());
  const view = tree<DueRow>(app, {
    view: 'listenFirst.due',
    name: vscode.l10n.t('Due'),
    rows: (parent, reading) => dueRows(parent, { reading, limit, finished: finishedHere() }),
    item: itemOf,
    badge: {
      now: () =>
        overdue.count > 0
          ? { value: overdue.count, tooltip: vscode.l10n.t('{0} overdue', overdue.count) }
          : undefined,
      onDidChange: overdue.onDidChange,
    },
    onDidChange: raised.event,
  });
  return vscode.Disposable.from(following, view, dailyReminder(app));
}
