import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { rowOf } from './chooseTalk.ts';
import type { Named } from './named.ts';
import { tellDone } from './tellDone.ts';

function words(left: number): string {
  const { t } = vscode.l10n;
  if (left === 0) return t('Archived. Search and export still find it.');
  return left === 1
    ? t('Archived. One thing was still open in it: it is due no more.')
    : t('Archived. {0} things were still open in it: they are due no more.', left);
}

/** Puts the conversation of a row away. */
export async function archiveConversation(app: App, named: Named): Promise<void> {
  const row = await rowOf(app, named);
  if (!row) return;
  const { change } = await app.desk();
  const { conversation, left } = await change.archiveConversation({ conversation: row.id });
  tellDone(app, {
    text: words(left.length),
    undo: async () => (await app.desk()).change.unarchiveConversation({ conversation }),
  });
}

/** Brings it back. */
export async function unarchiveConversation(app: App, named: Named): Promise<void> {
  const row = await rowOf(app, named);
  if (!row) return;
  await (await app.desk()).change.unarchiveConversation({ conversation: row.id });
  tellDone(app, { text: vscode.l10n.t('It is back among the conversations') });
}
