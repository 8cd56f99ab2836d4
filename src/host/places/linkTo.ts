import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { type Spot, spotLabel } from '../../domain/records/place.ts';
import type { App } from '../app.ts';
import { readField } from '../pane/field/unsentField.ts';
import { shownLine } from '../shownLine.ts';

/** A line that is being typed will become the entry the code is about. */
async function isTyping(app: App, conversation: string): Promise<boolean> {
  const { text, target } = await readField(app, conversation);
  return text.trim() !== '' && target === null;
}

/** Said for a moment, and no longer than it is to come. */
function sayToCome({ call }: App, words: string): void {
  const message = vscode.window.setStatusBarMessage(words, 4_000);
  const following = call.onDidChange(() => {
    if (call.link !== undefined) return;
    message.dispose();
    following.dispose();
  });
}

/** Links code to the entry being typed, or to the last one. @throws Problem 'not found' without a call or an entry */
export async function linkTo(app: App, spot: Spot): Promise<void> {
  const { id, phase } = app.call;
  if (id === undefined || phase === 'closing') {
    throw new Problem('not found', vscode.l10n.t('Start a call and add an entry, then link code to it.'));
  }
  const label = shownLine(spotLabel(spot));
  if (await isTyping(app, id)) {
    await app.call.linkNext(spot);
    sayToCome(app, vscode.l10n.t('{0} will be linked to the line you type', label));
    return;
  }
  await (await app.desk()).change.linkPlace({ conversation: id, spot });
  vscode.window.setStatusBarMessage(vscode.l10n.t('Linked {0} to the last entry', label), 4_000);
}
