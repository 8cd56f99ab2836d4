import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { openLog, ownScheme } from '../texts/ownDocuments.ts';
import { loadSearch } from './loadSearch.ts';

export interface EntryPlace {
  readonly conversation: string;
  /** None: the conversation as a whole. */
  readonly entry: string | undefined;
}

/** Counted from 1. */
async function lineOf(app: App, { conversation: id, entry }: EntryPlace): Promise<number | undefined> {
  const [{ lineInShown }, desk] = await Promise.all([loadSearch(), app.desk()]);
  const conversation = await desk.conversation(id);
  if (!conversation || entry === undefined) return undefined;
  const customer = await desk.customerName(conversation.customer);
  const shown = editorOf(id)?.document.getText() ?? '';
  return lineInShown({ conversation, customer, audience: 'lead', today: desk.today() }, entry, shown);
}

function editorOf(conversation: string): vscode.TextEditor | undefined {
  const isLog = ({ uri }: vscode.TextDocument) =>
    uri.scheme === ownScheme && uri.path.startsWith(`/log/${conversation}/`);
  return vscode.window.visibleTextEditors.find(one => isLog(one.document));
}

function reveal(conversation: string, line: number): void {
  const editor = editorOf(conversation);
  if (!editor) return;
  const start = new vscode.Position(line - 1, 0);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenter);
}

/** The log is for the team: what is only mine stands in the pane alone. */
async function offerPane({ conversation }: EntryPlace): Promise<void> {
  const open = vscode.l10n.t('Open in the Pane');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('This entry is only for you, so the log leaves it out. The pane shows it.'),
    open,
  );
  if (answer === open) {
    await vscode.commands.executeCommand('listenFirst.reopenConversation', { conversation });
  }
}

/** Opens the log of a conversation at the first line that begins like that. */
export async function openLine(app: App, conversation: string, beginning: string): Promise<void> {
  await openLog(app, { conversation });
  const lines = editorOf(conversation)?.document.getText().split('\n') ?? [];
  const at = lines.findIndex(one => one.startsWith(beginning));
  if (at >= 0) reveal(conversation, at + 1);
}

/** Opens the log of a conversation at one of its entries. */
export async function openEntry(app: App, place: EntryPlace): Promise<void> {
  await openLog(app, place);
  if (place.entry === undefined) return;
  const line = await lineOf(app, place);
  if (line !== undefined) reveal(place.conversation, line);
  else void offerPane(place);
}
