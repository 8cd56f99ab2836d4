import * as vscode from 'vscode';
import type { Row } from '../../domain/ports.ts';
import type { Customer } from '../../domain/records/customer.ts';
import type { Update } from '../../domain/records/update.ts';
import type { App } from '../app.ts';
import { conversationItem, customerItem, updateItem } from './conversationItems.ts';
import { tree } from './tree.ts';

type Node =
  | { readonly kind: 'customer'; readonly customer: Customer | undefined }
  | { readonly kind: 'conversation'; readonly row: Row; readonly conversation: string }
  | { readonly kind: 'update'; readonly update: Update; readonly customer: string };

async function topLevel(app: App): Promise<Node[]> {
  const { conversations, customers } = await (await app.desk()).listing();
  const talkedWith = new Set(conversations.map(one => one.customer));
  const named = customers.filter(one => talkedWith.has(one.id));
  const inbox = conversations.some(one => !one.customer) ? [undefined] : [];
  return [...inbox, ...named].map(customer => ({ kind: 'customer', customer }));
}

const time = (node: Node) =>
  node.kind === 'update' ? node.update.sent : node.kind === 'conversation' ? node.row.started : '';
const newestFirst = (left: Node, right: Node) => Date.parse(time(right)) - Date.parse(time(left));

/** What was said and what was sent, the newest first. */
async function historyOf(app: App, customer: Customer | undefined): Promise<Node[]> {
  const desk = await app.desk();
  const { conversations } = await desk.listing();
  const talks = conversations
    .filter(row => row.customer === customer?.id)
    .map((row): Node => ({ kind: 'conversation', row, conversation: row.id }));
  if (!customer) return talks;
  const sent = (await desk.read.listUpdates(customer.id)).map(
    (update): Node => ({ kind: 'update', update, customer: customer.id }),
  );
  return sent.length === 0 ? talks : [...talks, ...sent].sort(newestFirst);
}

function itemOf(node: Node): vscode.TreeItem {
  if (node.kind === 'customer') return customerItem(node.customer);
  return node.kind === 'update' ? updateItem(node.update, node.customer) : conversationItem(node.row);
}

export function conversationsTree(app: App): vscode.Disposable {
  return tree<Node>(app, {
    view: 'listenFirst.conversations',
    name: vscode.l10n.t('Conversations'),
    children: async node => {
      if (!node) return topLevel(app);
      return node.kind === 'customer' ? historyOf(app, node.customer) : [];
    },
    item: itemOf,
  });
}
