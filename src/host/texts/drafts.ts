import { chmod, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { type Day, longDay } from '../../domain/day.ts';
import { Problem } from '../../domain/problem.ts';
import { withoutIgnores } from '../../text/update/withoutIgnores.ts';
import type { App } from '../app.ts';
import { besideCode } from './besideCode.ts';
import { chooseConversation } from './chooseConversation.ts';
import { openUpdate } from './ownDocuments.ts';
import { requireShown } from './ownFiles.ts';

/** Customer and day. */
const fileName = /^(.+)-(\d{4}-\d{2}-\d{2})(?:-\d+)?\.md$/;

/** Whom a draft is for and the day it is of; undefined for every other document. */
export function draftFor(
  folder: string,
  { uri }: Pick<vscode.TextDocument, 'uri'>,
): { readonly customer: string; readonly day: Day } | undefined {
  if (uri.scheme !== 'file' || dirname(uri.fsPath) !== vscode.Uri.file(join(folder, 'drafts')).fsPath)
    return undefined;
  const [, customer, day] = fileName.exec(basename(uri.fsPath)) ?? [];
  return customer === undefined ? undefined : { customer, day: day as Day };
}

/** The customer a draft is for; undefined for every other document. */
export const customerOf = (folder: string, document: Pick<vscode.TextDocument, 'uri'>) =>
  draftFor(folder, document)?.customer;

/** Saves a dated update made from the records and opens it beside the code. */
export async function draftUpdate(app: App, row?: unknown): Promise<void> {
  requireShown(app);
  const id = await chooseConversation(app, row);
  if (id === undefined) return;
  const desk = await app.desk();
  const customer = (await desk.conversation(id))?.customer;
  if (!customer)
    throw new Problem('not found', vscode.l10n.t('An update needs a customer. Start a call with one first.'));
  const draft = await desk.read.draftUpdate({ customer, today: desk.today() });
  const file = vscode.Uri.file(await desk.keepDraft(draft));
  await vscode.window.showTextDocument(file, { viewColumn: besideCode(desk.ownFolder), preview: false });
}

const sameFile = (tab: vscode.Tab, uri: vscode.Uri) =>
  tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === uri.toString();

const tabsOf = (uri: vscode.Uri) =>
  vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(tab => sameFile(tab, uri));

/** Keeps the text as it is now for good and shows it frozen; the draft can no longer be changed by mistake. */
export async function markAsSent(app: App, uri: vscode.Uri): Promise<void> {
  const desk = await app.desk();
  const document = await vscode.workspace.openTextDocument(uri);
  const draft = draftFor(desk.ownFolder, document);
  if (!draft) throw new Problem('not found', vscode.l10n.t('Open the draft that was sent, then mark it.'));
  if (document.isDirty && !(await document.save())) {
    throw new Problem(
      'read-only',
      vscode.l10n.t('The draft could not be saved. Save it, then mark it as sent.'),
    );
  }
  const made = new Date((await stat(uri.fsPath)).birthtimeMs).toISOString();
  const update = await desk.change.sendUpdate({ ...draft, made, text: document.getText() });
  await chmod(uri.fsPath, 0o400);
  const tabs = tabsOf(uri);
  await openUpdate({ customer: draft.customer, update }, { app, column: tabs[0]?.group.viewColumn });
  await vscode.window.tabGroups.close(tabs);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Kept as sent on {0}', longDay(desk.today())), 6_000);
}

const asked = new Set<string>();
const askedChanged = new vscode.EventEmitter<void>();

/** Fires when a draft begins or ends to be asked about. */
export const onDidAskAboutDraft = askedChanged.event;

/** Copied, and nobody said yet whether it was sent. */
export const isAskedAbout = (uri: vscode.Uri) => asked.has(uri.toString());

/** Whoever copies a draft probably sends it. */
export function askWhetherSent(uri: vscode.Uri): void {
  asked.add(uri.toString());
  askedChanged.fire();
}

export async function copyDraft(_app: App, uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.env.clipboard.writeText(withoutIgnores(document.getText()));
  askWhetherSent(uri);
}

export function notSentYet(_app: App, uri: vscode.Uri): void {
  asked.delete(uri.toString());
  askedChanged.fire();
}
