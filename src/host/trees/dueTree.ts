import * as vscode from 'vscode';
import { shortDay } from '../../domain/day.ts';
import type { Milestone } from '../../domain/milestone.ts';
import type { App } from '../app.ts';
import { tree } from './tree.ts';

interface Due {
  readonly milestone: Milestone;
  readonly customer: string;
  readonly conversation: string;
}

const earliestFirst = (left: Due, right: Due) => (left.milestone.due.day < right.milestone.due.day ? -1 : 1);

async function allDue(app: App): Promise<Due[]> {
  const { conversations, customers } = await (await app.desk()).listing();
  const nameOf = (id: string | undefined) => customers.find(one => one.id === id)?.name ?? '';
  return conversations
    .flatMap(row =>
      row.due.map(milestone => ({ milestone, customer: nameOf(row.customer), conversation: row.id })),
    )
    .sort(earliestFirst);
}

function dueItem({ milestone, customer, conversation }: Due): vscode.TreeItem {
  const item = new vscode.TreeItem(milestone.title);
  const day = shortDay(milestone.due.day);
  item.id = `milestone/${milestone.id}`;
  item.description = `${day} · ${customer}`;
  item.iconPath = new vscode.ThemeIcon('milestone');
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, due on {1}, {2}', milestone.title, day, customer),
  };
  item.command = {
    command: 'listenFirst.openLog',
    title: vscode.l10n.t('Open the log'),
    arguments: [{ conversation }],
  };
  return item;
}

/** What has a date and is not done, the earliest first. */
export function dueTree(app: App): vscode.Disposable {
  return tree<Due>(app, {
    view: 'listenFirst.due',
    children: async node => (node ? [] : allDue(app)),
    item: dueItem,
  });
}
