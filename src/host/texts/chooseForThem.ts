import * as vscode from 'vscode';
import type { Withheld } from '../../actions/texts/withheldFromUpdate.ts';
import { shortened } from '../../domain/visible.ts';
import { mergedDraft } from '../../text/update/mergedDraft.ts';
import type { App } from '../app.ts';
import { shownLine } from '../shownLine.ts';
import { kindLabel } from '../words.ts';
import { draftFor } from './drafts.ts';
import { requireShown } from './ownFiles.ts';

interface LineItem extends vscode.QuickPickItem {
  readonly line: Withheld;
}

async function wishOf(app: App, document: vscode.TextDocument) {
  const draft = draftFor((await app.desk()).ownFolder, document);
  return draft && { customer: draft.customer, today: draft.day };
}

/** What a draft leaves out because only the team may read it. */
export async function withheldFrom(app: App, document: vscode.TextDocument): Promise<readonly Withheld[]> {
  const wish = await wishOf(app, document);
  return wish ? (await app.desk()).read.withheldFromUpdate(wish) : [];
}

const itemOf = (line: Withheld): LineItem => ({
  line,
  label: shortened(shownLine(line.text), 120),
  description: kindLabel(line.kind),
});

async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const wasSaved = !document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  await vscode.workspace.applyEdit(edit);
  if (wasSaved) await document.save();
}

/** Lets the customer read chosen lines of the team, and puts them into the draft. */
export async function chooseForThem(app: App, uri: vscode.Uri): Promise<void> {
  requireShown(app);
  const document = await vscode.workspace.openTextDocument(uri);
  const wish = await wishOf(app, document);
  if (!wish) return;
  const { read, change } = await app.desk();
  const picked = await vscode.window.showQuickPick((await read.withheldFromUpdate(wish)).map(itemOf), {
    canPickMany: true,
    title: vscode.l10n.t('What May They Read?'),
    placeHolder: vscode.l10n.t('What you choose is marked for the customer and comes into the draft'),
  });
  if (!picked || picked.length === 0) return;
  const before = (await read.draftUpdate(wish)).text;
  for (const { line } of picked)
    await change.changeReach({ conversation: line.conversation, entry: line.id, reach: 'customer' });
  const after = (await read.draftUpdate(wish)).text;
  await replaceText(document, mergedDraft(document.getText(), { before, after }));
}
