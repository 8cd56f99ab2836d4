import * as vscode from 'vscode';
import type { EntryKind } from '../../domain/records/entry.ts';
import type { App } from '../app.ts';

const field = 'box';

/**
 * One line without leaving the code. It goes to the call, or to the Inbox while none runs; every key is kept on
 * disk, and a box that was closed gives its text back the next time.
 */
export async function addEntry(app: App): Promise<void> {
  const desk = await app.desk();
  const { text: left } = await desk.typing.adopt(field);
  const text = await askForLine(app, left);
  if (text === undefined) return;
  const entry = { text, kind: 'note' satisfies EntryKind };
  const { id } = app.call;
  if (id === undefined) {
    await desk.prepare();
    await desk.change.addToInbox(entry);
  } else await desk.change.addEntry({ ...entry, conversation: id });
  await desk.typing.keep(field, '');
  const where = id === undefined ? vscode.l10n.t('Saved in the Inbox') : vscode.l10n.t('Saved in the call');
  vscode.window.setStatusBarMessage(where, 4_000);
}

function askForLine(app: App, left: string): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  box.title =
    app.call.id === undefined ? vscode.l10n.t('Add to the Inbox') : vscode.l10n.t('Add to the Call');
  box.prompt = vscode.l10n.t('What you type stays here until it is added');
  box.value = left;
  box.ignoreFocusOut = true;
  return new Promise(resolve => {
    box.onDidChangeValue(value => app.desk().then(desk => desk.typing.keep(field, value)));
    box.onDidAccept(() => {
      if (box.value.trim() === '') return;
      resolve(box.value);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}
