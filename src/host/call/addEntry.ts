import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';
import { handToField } from '../pane/unsentField.ts';
import { requireOwnRecords } from '../sample/requireOwnRecords.ts';

const field = 'box';

/**
 * One line without leaving the code. It goes to the call, or to the Inbox while none runs. A box that was closed
 * hands its text to the field of the pane, or keeps it for the next time.
 */
export async function addEntry(app: App): Promise<void> {
  const desk = await app.desk();
  const { id, phase } = app.call;
  const call = phase === 'closing' ? undefined : id;
  if (call === undefined) requireOwnRecords(app);
  const text = await askForLine(app, {
    field,
    title: call === undefined ? vscode.l10n.t('Add to the Inbox') : vscode.l10n.t('Add to the Call'),
    prompt: vscode.l10n.t('What you type stays here until it is added'),
  });
  if (text === undefined) return leave(app, call);
  if (call === undefined) await desk.prepare();
  const entry = { text, kind: 'note' };
  await (call === undefined
    ? desk.change.addToInbox(entry)
    : desk.change.addEntry({ ...entry, conversation: call }));
  await forgetLine(app, field);
  const where = call === undefined ? vscode.l10n.t('Saved in the Inbox') : vscode.l10n.t('Saved in the call');
  vscode.window.setStatusBarMessage(where, 4_000);
}

async function leave(app: App, call: string | undefined): Promise<void> {
  const { text } = await (await app.desk()).typing.adopt(field);
  if (call === undefined || text.trim() === '') return;
  await handToField(app, call, text);
  await forgetLine(app, field);
}
