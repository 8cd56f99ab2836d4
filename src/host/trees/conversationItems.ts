import * as vscode from 'vscode';
import { dayOf, shortDay, timeOf } from '../../domain/day.ts';
import type { Row } from '../../domain/ports.ts';
import type { Customer } from '../../domain/records/customer.ts';
import type { Update } from '../../domain/records/update.ts';
import { shownLine } from '../shownLine.ts';

/** No customer is the Inbox. */
export function customerItem(customer: Customer | undefined): vscode.TreeItem {
  const item = new vscode.TreeItem(
    customer ? shownLine(customer.name) : vscode.l10n.t('Inbox'),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = customer ? `customer/${customer.id}` : 'inbox';
  item.iconPath = new vscode.ThemeIcon(customer ? 'person' : 'inbox');
  item.contextValue = customer ? 'customer' : 'inbox';
  return item;
}

export function conversationItem(row: Row): vscode.TreeItem {
  const day = shortDay(dayOf(row.started));
  const item = new vscode.TreeItem(shownLine(row.title) || day);
  item.id = `conversation/${row.id}`;
  const when = row.title ? day : timeOf(row.started);
  item.description =
    row.entries === 1
      ? vscode.l10n.t('{0} · 1 entry', when)
      : vscode.l10n.t('{0} · {1} entries', when, row.entries);
  item.iconPath = new vscode.ThemeIcon('comment-discussion');
  item.contextValue = 'conversation';
  item.command = {
    command: 'listenFirst.openLog',
    title: vscode.l10n.t('Open the log'),
    arguments: [{ conversation: row.id }],
  };
  return item;
}

export function updateItem(update: Update, customer: string): vscode.TreeItem {
  const item = new vscode.TreeItem(shortDay(update.day));
  item.id = `update/${update.id}`;
  item.description = vscode.l10n.t('update, sent at {0}', timeOf(update.sent));
  item.iconPath = new vscode.ThemeIcon('mail');
  item.contextValue = 'update';
  item.command = {
    command: 'listenFirst.openUpdate',
    title: vscode.l10n.t('Open the update'),
    arguments: [{ customer, update: update.id }],
  };
  return item;
}
