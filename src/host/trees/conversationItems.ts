import * as vscode from 'vscode';
import { type Day, dayOf, plainDay, shortDay, timeOf } from '../../domain/day.ts';
import type { Row } from '../../domain/ports.ts';
import type { Update } from '../../domain/records/update.ts';
import { shownLine } from '../shownLine.ts';
import type { TreeRow } from './shownRows.ts';

export interface CustomerRow extends TreeRow {
  readonly kind: 'customer';
  /** No customer is the Inbox. */
  readonly customer: { readonly id: string; readonly name: string } | undefined;
  readonly count: number;
  readonly last: Day | undefined;
}

export interface MonthRow extends TreeRow {
  readonly kind: 'month';
  /** Undefined is the Inbox. */
  readonly customer: string | undefined;
  /** "2026-11" */
  readonly month: string;
  readonly count: number;
}

export interface ConversationRow extends TreeRow, Pick<Row, 'title' | 'started' | 'entries'> {
  readonly kind: 'conversation';
  readonly conversation: string;
}

export interface UpdateRow extends TreeRow {
  readonly kind: 'update';
  readonly update: Update;
  readonly customer: string;
}

export type HistoryRow = ConversationRow | UpdateRow;
export type ConversationsRow = CustomerRow | MonthRow | HistoryRow;

const { Collapsed } = vscode.TreeItemCollapsibleState;

function customerItem({ customer, count, last }: CustomerRow): vscode.TreeItem {
  const name = customer ? shownLine(customer.name) : vscode.l10n.t('Inbox');
  const day = last ? shortDay(last) : '';
  const item = new vscode.TreeItem(name, Collapsed);
  item.description = vscode.l10n.t('{0} · {1}', count, day);
  item.accessibilityInformation = {
    label:
      count === 1
        ? vscode.l10n.t('{0}, 1 conversation, on {1}', name, day)
        : vscode.l10n.t('{0}, {1} conversations, the last on {2}', name, count, day),
  };
  item.iconPath = new vscode.ThemeIcon(customer ? 'person' : 'inbox');
  item.contextValue = customer ? 'customer' : 'inbox';
  return item;
}

/** "November 2026" */
function monthItem({ month, count }: MonthRow): vscode.TreeItem {
  const [, ...name] = plainDay(`${month}-01` as Day).split(' ');
  const item = new vscode.TreeItem(name.join(' '), Collapsed);
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon('calendar');
  item.contextValue = 'month';
  return item;
}

function conversationItem({ title, started, entries, conversation }: ConversationRow): vscode.TreeItem {
  const day = shortDay(dayOf(started));
  const item = new vscode.TreeItem(shownLine(title) || day);
  const when = title ? day : timeOf(started);
  item.description =
    entries === 1 ? vscode.l10n.t('{0} · 1 entry', when) : vscode.l10n.t('{0} · {1} entries', when, entries);
  item.iconPath = new vscode.ThemeIcon('comment-discussion');
  item.contextValue = 'conversation';
  item.command = {
    command: 'listenFirst.openLog',
    title: vscode.l10n.t('Open the log'),
    arguments: [{ conversation }],
  };
  return item;
}

function updateItem({ update, customer }: UpdateRow): vscode.TreeItem {
  const item = new vscode.TreeItem(shortDay(update.day));
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

export function itemOf(one: ConversationsRow): vscode.TreeItem {
  switch (one.kind) {
    case 'customer':
      return customerItem(one);
    case 'month':
      return monthItem(one);
    case 'conversation':
      return conversationItem(one);
    case 'update':
      return updateItem(one);
  }
}
