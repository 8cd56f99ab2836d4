import * as vscode from 'vscode';
import { shortDay } from '../../domain/day.ts';
import type { DueKind } from '../../domain/records/due.ts';
import type { App } from '../app.ts';
import { shownLine } from '../shownLine.ts';
import { type DueItem, dueRows, type MoreDue } from './dueRows.ts';
import { tree } from './tree.ts';

/** How many rows one press shows. */
const step = 200;
let limit = step;
const raised = new vscode.EventEmitter<void>();

const icons: Readonly<Record<DueKind, string>> = {
  milestone: 'milestone',
  promise: 'verified',
  question: 'question',
  followUp: 'debug-step-over',
};

function kindWord(kind: DueKind): string {
  const words: Readonly<Record<DueKind, string>> = {
    milestone: vscode.l10n.t('Next date'),
    promise: vscode.l10n.t('Promise'),
    question: vscode.l10n.t('Answer owed'),
    followUp: vscode.l10n.t('Follow-up'),
  };
  return words[kind];
}

function whenOf({ due, isLate }: DueItem): string {
  if (!due) return vscode.l10n.t('no date');
  return isLate ? vscode.l10n.t('{0}, overdue', shortDay(due.day)) : shortDay(due.day);
}

function dueItem(one: DueItem): vscode.TreeItem {
  const title = shownLine(one.title);
  const customer = shownLine(one.customer);
  const item = new vscode.TreeItem(title);
  item.description = [whenOf(one), customer].filter(Boolean).join(' · ');
  const colour = one.isLate ? new vscode.ThemeColor('list.warningForeground') : undefined;
  item.iconPath = new vscode.ThemeIcon(icons[one.kind], colour);
  item.tooltip = [vscode.l10n.t('{0}: {1}', kindWord(one.kind), title), item.description].join('\n');
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}: {1}, due on {2}, {3}', kindWord(one.kind), title, whenOf(one), customer),
  };
  item.contextValue = 'due';
  item.command = {
    command: 'listenFirst.openLog',
    title: vscode.l10n.t('Open the log'),
    arguments: [{ conversation: one.conversation }],
  };
  return item;
}

function moreItem({ count }: MoreDue): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('{0} more', count));
  item.tooltip = vscode.l10n.t('Show the next of them');
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: 'listenFirst.showMoreDue', title: item.tooltip };
  return item;
}

export function showMoreDue(): void {
  limit += step;
  raised.fire();
}

/** What is not done yet, the earliest first and what has no date last. */
export function dueTree(app: App): vscode.Disposable {
  return tree<DueItem | MoreDue>(app, {
    view: 'listenFirst.due',
    name: vscode.l10n.t('Due'),
    rows: (parent, reading) => (parent ? [] : dueRows(reading, limit)),
    item: row => (row.kind === 'more' ? moreItem(row) : dueItem(row)),
    onDidChange: raised.event,
  });
}

export async function finishDue(app: App, { conversation, kind, id }: DueItem): Promise<void> {
  await (await app.desk()).change.finishDue({ conversation, kind, id });
}
