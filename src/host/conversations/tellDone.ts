import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { guard } from '../guard.ts';

/** How long a quiet word stands in the status bar. Milliseconds. */
const quiet = 6_000;

export interface Done {
  readonly text: string;
  /** Takes it back; the tree offers the same where it has a command of its own. */
  readonly undo?: () => Promise<unknown>;
}

/** Says what was done and offers to take it back; in a call only quietly. Nobody waits for the answer. */
export function tellDone(app: App, { text, undo }: Done): void {
  const isInCall = app.call.id !== undefined && app.call.phase !== 'closing';
  if (isInCall || !undo) {
    vscode.window.setStatusBarMessage(text, quiet);
    return;
  }
  const back = vscode.l10n.t('Undo');
  const offer = async () => {
    if ((await vscode.window.showInformationMessage(text, back)) === back) await undo();
  };
  void guard(app, offer)();
}
