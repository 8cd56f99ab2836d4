import * as vscode from 'vscode';
import { type Day, shortDay } from '../../domain/day.ts';
import type { Due, DueKind } from '../../domain/records/due.ts';
import type { App } from '../app.ts';
import { shownLine } from '../shownLine.ts';
import { tree } from './tree.ts';

export interface DueItem extends Due {
  readonly customer: string;
  readonly conversation: string;
}

const icons: Readonly<Record<DueKind, string>> = {
  milestone: 'milestone',
  promise: 'verified',
  question: 'question',
  followUp: 'debug-step-over',
};

const dayOf = ({ due }: Due) => due?.day ?? '9999';
const earliestFirst = (left: DueItem, right: DueItem) => (dayOf(left) < dayOf(right) ? -1 : 1);

async function allDue(app: App): Promise<DueItem[]> {
  const { conversations, customers } = await (await app.desk()).listing();
  const nameOf = (id: string | undefined) => customers.find(one => one.id === id)?.name ?? '';
  return conversations
    .flatMap(row => row.due.map(due => ({ ...due, customer: nameOf(row.customer), conversation: row.id })))
    .sort(earliestFirst);
}

function kindWord(kind: DueKind): string {
  const words: Readonly<Record<DueKind, string>> = {
    milestone: vscode.l10n.t('Next date'),
    promise: vscode.l10n.t('Promise'),
    question: vscode.l10n.t('Answer owed'),
    followUp: vscode.l10n.t('Follow-up'),
  };
  return words[kind];
}

function whenOf({ due }: DueItem, today: Day): string {
  if (!due) return vscode.l10n.t('no date');
  return due.day < today ? vscode.l10n.t('{0}, overdue', shortDay(due.day)) : shortDay(due.day);
}

function dueItem(one: DueItem, today: Day): vscode.TreeItem {
  const title = shownLine(one.title);
  const customer = shownLine(one.customer);
  const item = new vscode.TreeItem(title);
  const isLate = one.due !== undefined && one.due.day < today;
  item.id = `${one.kind}/${one.id}`;
  item.description = [whenOf(one, today), customer].filter(Boolean).join(' · ');
  const colour = isLate ? new vscode.ThemeColor('list.warningForeground') : undefined;
  item.iconPath = new vscode.ThemeIcon(icons[one.kind], colour);
  item.tooltip = [vscode.l10n.t('{0}: {1}', kindWord(one.kind), title), item.description].join('\n');
  item.accessibilityInformation = {
    label: vscode.l10n.t(
      '{0}: {1}, due on {2}, {3}',
      kindWord(one.kind),
      title,
      whenOf(one, today),
      customer,
    ),
  };
  item.contextValue = 'due';
  item.command = {
    command: 'listenFirst.openLog',
    title: vscode.l10n.t('Open the log'),
    arguments: [{ conversation: one.conversation }],
  };
  return item;
}

/** What is not done yet, the earliest first and what has no date last. */
export function dueTree(app: App): vscode.Disposable {
  return tree<DueItem>(app, {
    view: 'listenFirst.due',
    name: vscode.l10n.t('Due'),
    children: async node => (node ? [] : allDue(app)),
    item: async node => dueItem(node, (await app.desk()).today()),
  });
}

export async function finishDue(app: App, { conversation, kind, id }: DueItem): Promise<void> {
  await (await app.desk()).change.finishDue({ conversation, kind, id });
}
