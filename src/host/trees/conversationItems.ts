import * as vscode from 'vscode';
import { type Day, dayOf, type Instant, plainDay, shortDay, timeOf } from '../../domain/day.ts';
import type { Row } from '../../domain/ports.ts';
import { inbox } from '../../domain/records/channel.ts';
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

export interface ConversationRow
  extends TreeRow,
    Pick<Row, 'title' | 'started' | 'entries' | 'archived' | 'merged' | 'tickets'> {
  readonly kind: 'conversation';
  readonly conversation: string;
  /** When another talk with the same customer began that took place at the same time. */
  readonly twice?: Instant;
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

/** What its menu offers: words that the conditions of the menu look for. */
function contextOf({ conversation, archived, merged, twice, tickets }: ConversationRow): string {
  if (conversation === inbox) return 'conversation';
  const states = [
    archived ? 'archived' : 'listed',
    merged && 'merged',
    twice && 'twice',
    tickets && 'ticketed',
  ];
  return ['conversation', 'talk', ...states].filter(Boolean).join(' ');
}

/** What else is to be known of it, one line each. */
function remarksOn({ archived, merged = [], twice }: ConversationRow): string[] {
  const { t } = vscode.l10n;
  const remarks = [
    archived && t('Archived: nothing of it is due'),
    merged.length === 1 && t('Another conversation was merged into it'),
    merged.length > 1 && t('{0} other conversations were merged into it', merged.length),
    twice && t('Another one with them began at {0}: was it the same talk?', timeOf(twice)),
  ];
  return remarks.filter(one => typeof one === 'string');
}

function conversationItem(row: ConversationRow): vscode.TreeItem {
  const { title, started, entries, conversation } = row;
  const day = shortDay(dayOf(started));
  const label = shownLine(title) || day;
  const item = new vscode.TreeItem(label);
  const when = title ? day : timeOf(started);
  const description =
    entries === 1 ? vscode.l10n.t('{0} · 1 entry', when) : vscode.l10n.t('{0} · {1} entries', when, entries);
  item.description = description;
  const remarks = remarksOn(row);
  if (remarks.length > 0) {
    item.tooltip = [label, description, ...remarks].join('\n');
    item.accessibilityInformation = { label: [label, description, ...remarks].join(', ') };
  }
  item.iconPath = new vscode.ThemeIcon(row.archived ? 'archive' : 'comment-discussion');
  item.contextValue = contextOf(row);
  item.command = {
    command: 'listenFirst.openLog',
    title: vscode.l10n.t('Open the log'),
    arguments: [{ conversation }],
  };
  return item;
}

function updateItem({ update, customer }: UpdateRow): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Update'));
  item.description = vscode.l10n.t('{0}, sent at {1}', shortDay(update.day), timeOf(update.sent));
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
