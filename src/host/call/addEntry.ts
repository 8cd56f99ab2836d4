import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';
import { handToField } from '../pane/field/unsentField.ts';
import { requireOwnRecords } from '../sample/requireOwnRecords.ts';
import { boxField } from './inboxBox.ts';
import { saidAt } from './saidAt.ts';

/**
 * One line without leaving the code. It goes to the call, or to the Inbox while none runs. A box that was closed
 * hands its text to the field of the pane, or keeps it for the next time.
 */
export async function addEntry(app: App): Promise<void> {
  const desk = await app.desk();
  const { id, phase } = app.call;
  const call = phase === 'closing' ? undefined : id;
  if (call === undefined) requireOwnRecords(app);
  const field = boxField(call);
  const text = await askForLine(app, {
    field,
    title: call === undefined ? vscode.l10n.t('Add to the Inbox') : vscode.l10n.t('Add to the Call'),
    prompt: vscode.l10n.t('What you type stays here until it is added'),
  });
  if (text === undefined) return leave(app, call);
  if (call === undefined) await desk.prepare();
  const entry = { text, kind: 'note', at: await saidAt(app, call) };
  await (call === undefined
    ? desk.change.addToInbox(entry)
    : desk.change.addEntry({ ...entry, conversation: call }));
  await forgetLine(app, field);
  const where = call === undefined ? vscode.l10n.t('Saved in the Inbox') : vscode.l10n.t('Saved in the call');
  vscode.window.setStatusBarMessage(where, 4_000);
}

/** A text for a call goes to its field, unless an entry is being changed there: then it waits in the box. */
async function leave(app: App, call: string | undefined): Promise<void> {
  const { typing } = await app.desk();
  const { text } = await typing.adopt(boxField(call));
  if (call === undefined || call !== app.call.id || text.trim() === '') return;
  if (await handToField(app, call, text)) await forgetLine(app, boxField(call));
}
