import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { readTag } from '../../tags/readTag.ts';
import type { App } from '../app.ts';
import { saidAt } from '../call/saidAt.ts';
import { spotOf } from '../places/spotOf.ts';
import { conversationFor } from '../temporary/conversationFor.ts';
import { keepRecord } from '../temporary/keepRecord.ts';
import { keywordHere } from './keyword.ts';
import { headAt, rewriteHead } from './tagInCode.ts';

/** One of ours: whoever has its record keeps it. */
const isHandle = /^lf-[0-9a-z]{5,12}$/i;
const oldRef = /,?\s*\bref\s*=\s*[^,)\s]+/;

export interface TagPlace {
  readonly uri: vscode.Uri | string;
  /** 0-based. */
  readonly line: number;
}

/** Keeps a record of a tag that somebody wrote by hand: in the call or, while none runs, in the Inbox. */
export async function adoptTag(app: App, { uri, line }: TagPlace): Promise<void> {
  const document = await vscode.workspace.openTextDocument(
    typeof uri === 'string' ? vscode.Uri.parse(uri) : uri,
  );
  const head = headAt(document, line);
  const read = head && readTag(document.lineAt(line).text, keywordHere());
  if (!head || read?.kind !== 'tag') {
    throw new Problem(
      'not found',
      vscode.l10n.t('There is no tag in this line any more. Look for it again.'),
    );
  }
  const editor = await vscode.window.showTextDocument(document, { selection: head.range });
  const { until, reason, ref: known = '' } = read.tag;
  const conversation = conversationFor(app);
  const id = isHandle.test(known) ? known.toLowerCase() : undefined;
  const ref = await keepRecord(await app.desk(), {
    conversation,
    id,
    reason: reason || vscode.l10n.t('temporary'),
    until: { day: until, words: '' },
    at: await saidAt(app, conversation),
    spot: await spotOf(app, editor),
  });
  if (!id)
    await rewriteHead(head, document.getText(head.range).replace(oldRef, '').replace(/\)$/, `,ref=${ref})`));
  vscode.window.setStatusBarMessage(vscode.l10n.t('A note is kept of it'), 4_000);
}
