import { homedir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { identifierFrom } from '../../domain/identifier.ts';
import { Problem } from '../../domain/problem.ts';
import type { App } from '../app.ts';

/** The conversation a text is asked for: a row of the tree, the running call, or one the person picks. */
async function chooseConversation(app: App, row: unknown): Promise<string | undefined> {
  const named = (Object(row) as { conversation?: unknown }).conversation;
  if (typeof named === 'string') return named;
  if (app.call.id !== undefined) return app.call.id;
  const { conversations, customers } = await (await app.desk()).listing();
  if (conversations.length === 0) {
    throw new Problem('not found', vscode.l10n.t('There is no conversation yet. Start a call first.'));
  }
  const nameOf = (id: string | undefined) =>
    customers.find(one => one.id === id)?.name ?? vscode.l10n.t('Inbox');
  const items = conversations.map(({ id, customer, started, title }) => ({
    id,
    label: nameOf(customer),
    description: started.slice(0, 16).replace('T', ' '),
    detail: title,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which conversation?') }))?.id;
}

/** Saves a dated update made from the records and opens it beside the code. */
export async function draftUpdate(app: App, row?: unknown): Promise<void> {
  const id = await chooseConversation(app, row);
  if (id === undefined) return;
  const desk = await app.desk();
  const customer = (await desk.conversation(id))?.customer;
  if (!customer)
    throw new Problem('not found', vscode.l10n.t('An update needs a customer. Start a call with one first.'));
  const draft = await desk.read.draftUpdate({ customer, today: desk.today() });
  const file = vscode.Uri.file(await desk.keepDraft(draft));
  await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.Beside, preview: false });
}

/** Writes the log of a conversation where the person wants it. Entries that are only mine stay out. */
export async function exportLog(app: App, row?: unknown): Promise<void> {
  const id = await chooseConversation(app, row);
  if (id === undefined) return;
  const desk = await app.desk();
  const text = await desk.read.exportLog({ conversation: id, audience: 'lead', today: desk.today() });
  const name =
    identifierFrom((await desk.customerName((await desk.conversation(id))?.customer)) ?? '') ??
    'conversation';
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export the Conversation'),
    defaultUri: vscode.Uri.file(join(homedir(), `${name}-${desk.today()}.md`)),
    filters: { Markdown: ['md'] },
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    throw new Problem(
      'read-only',
      vscode.l10n.t('This file could not be written. Choose another place and export again.'),
      error,
    );
  }
  await vscode.window.showTextDocument(target, { preview: false });
}
