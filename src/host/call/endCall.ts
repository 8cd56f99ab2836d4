import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { App } from '../app.ts';
import { readField } from '../pane/field/unsentField.ts';
import { isOver, showField, unlessGone } from './startCall.ts';

function requireCall(app: App): string {
  const { id } = app.call;
  if (id !== undefined) return id;
  throw new Problem('not found', vscode.l10n.t('No call runs. Start one first.'));
}

/** A mark alone, which Backspace brings back from an empty line, says nothing. */
const isNothing = (text: string) => /^[?>=!~@]?$/.test(text.trim());

/** What stands in the field would be out of sight. @returns whether the call shall end all the same */
async function mayEnd(app: App, id: string): Promise<boolean> {
  if (isNothing((await readField(app, id)).text) || (await isOver(app))) return true;
  const back = { label: vscode.l10n.t('Back to the line'), detail: vscode.l10n.t('Enter adds it.') };
  const end = {
    label: vscode.l10n.t('End the call without it'),
    detail: vscode.l10n.t('The line is kept: it stands in the field when you open this conversation again.'),
  };
  const choice = await vscode.window.showQuickPick([back, end], {
    title: vscode.l10n.t('One Line Is Not Added Yet'),
  });
  if (choice !== end) app.call.askForField();
  return choice === end;
}

/** Ends the call and shows what can still be done. A conversation that is gone is only left. */
export async function endCall(app: App): Promise<void> {
  const id = requireCall(app);
  if (!(await mayEnd(app, id))) return;
  const { change } = await app.desk();
  const hasEnded = await change.endConversation({ conversation: id }).then(() => true, unlessGone);
  await (hasEnded ? app.call.change(id, 'closing') : closeCall(app));
}

/** Takes the end back; a talk that was written down afterwards keeps its own. */
export async function resumeCall(app: App): Promise<void> {
  const conversation = requireCall(app);
  const { change } = await app.desk();
  if (app.call.wasPast) await app.call.change(conversation, 'past');
  else {
    await change.editConversation({ conversation, fields: { ended: null } });
    await app.call.change(conversation);
  }
  await showField(app);
}

/** Nothing was written down: the conversation need not stand in any list. */
export async function discardCall(app: App): Promise<void> {
  const conversation = requireCall(app);
  await (await app.desk()).change.discardConversation({ conversation });
  await closeCall(app);
}

/** Leaves the screen after a call; what hid the screen was for that call alone. */
export async function closeCall(app: App): Promise<void> {
  await app.call.change(undefined);
  await app.hiding.turn(false);
}
