import * as vscode from 'vscode';
import { inTurn } from '../../storage/inTurn.ts';
import type { App } from '../app.ts';
import { guard, quietly } from '../guard.ts';
import { keepField, readField } from '../pane/field/unsentField.ts';
import { boxField, keepForInbox } from './inboxBox.ts';

/** Takes what was typed for a call, in its field and in its box, so that it stands in neither. */
async function takeUnsent(app: App, id: string): Promise<string> {
  const { typing } = await app.desk();
  const copy = await readField(app, id);
  const box = typing.read(boxField(id)).text;
  await keepField(app, id, { ...copy, text: '', count: copy.count + 1 });
  await typing.keep(boxField(id), '');
  return [copy.text, box]
    .map(one => one.trim())
    .filter(Boolean)
    .join(' ');
}

/** It names nobody, so it may stand on a screen that is shared. */
async function tell(line: string): Promise<void> {
  const gone = vscode.l10n.t('This conversation was deleted for good elsewhere, so it is closed here.');
  if (line === '') {
    vscode.window.setStatusBarMessage(gone, 6_000);
    return;
  }
  const show = vscode.l10n.t('Show the Line');
  const kept = vscode.l10n.t('The line you were typing is kept: Add an Entry shows it again.');
  if ((await vscode.window.showWarningMessage(`${gone} ${kept}`, show)) === show)
    await vscode.commands.executeCommand('listenFirst.addEntry');
}

async function leaveIfPurged(app: App): Promise<void> {
  const { id } = app.call;
  if (id === undefined) return;
  const { read } = await app.desk();
  if (!(await read.isPurged({ conversation: id })) || app.call.id !== id) return;
  const line = await takeUnsent(app, id);
  if (line !== '') await keepForInbox(app, line);
  await app.call.change(undefined);
  // Nobody waits for the answer.
  void guard(app, () => tell(line))();
}

/** A call whose conversation was purged, here or by somebody else, is left; what was typed for it is kept. */
export function goneCall(app: App): vscode.Disposable {
  return app.onDidChange(
    quietly(
      app,
      inTurn(() => leaveIfPurged(app)),
    ),
  );
}
