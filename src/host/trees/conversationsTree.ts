import * as vscode from 'vscode';
import { type Day, dayOf, shortDay, timeOf } from '../../domain/day.ts';
import type { Row } from '../../domain/ports.ts';
import type { Customer } from '../../domain/records/customer.ts';
import type { App } from '../app.ts';
import { tree } from './tree.ts';

type Node =
  | { readonly customer: Customer | undefined }
  | { readonly row: Row; readonly conversation: string };

const day = (started: string): Day => dayOf(started);

function customerItem(customer: Customer | undefined): vscode.TreeItem {
  const item = new vscode.TreeItem(
    customer?.name ?? vscode.l10n.t('Inbox'),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = customer ? `customer/${customer.id}` : 'inbox';
  item.iconPath = new vscode.ThemeIcon(customer ? 'person' : 'inbox');
  return item;
}

function conversationItem(row: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(row.title || shortDay(day(row.started)));
  item.id = `conversation/${row.id}`;
  const when = row.title ? shortDay(day(row.started)) : timeOf(row.started);
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

async function topLevel(app: App): Promise<Node[]> {
  const { conversations, customers } = await (await app.desk()).listing();
  const inbox: Node[] = conversations.some(one => !one.customer) ? [{ customer: undefined }] : [];
  const talkedWith = new Set(conversations.map(one => one.customer));
  return [...inbox, ...customers.filter(one => talkedWith.has(one.id)).map(customer => ({ customer }))];
}

async function conversationsOf(app: App, customer: Customer | undefined): Promise<Node[]> {
  const { conversations } = await (await app.desk()).listing();
  return conversations
    .filter(row => row.customer === customer?.id)
    .map(row => ({ row, conversation: row.id }));
}

export function conversationsTree(app: App): vscode.Disposable {
  return tree<Node>(app, {
    view: 'listenFirst.conversations',
    name: vscode.l10n.t('Conversations'),
    children: async node => {
      if (!node) return topLevel(app);
      return 'row' in node ? [] : conversationsOf(app, node.customer);
    },
    item: node => ('row' in node ? conversationItem(node.row) : customerItem(node.customer)),
  });
}
