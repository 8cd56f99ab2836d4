import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { SeenTag } from '../../tags/standing.ts';
import type { App } from '../app.ts';
import { saidAt } from '../call/saidAt.ts';
import { spotOf } from '../places/spotOf.ts';
import { conversationFor } from '../temporary/conversationFor.ts';
import { keepRecord } from '../temporary/keepRecord.ts';
import { whomNamed } from '../temporary/whom.ts';
import { uriOf } from './marks.ts';
import { type Head, headAt, rewriteHead } from './tagInCode.ts';

/** One of ours: whoever has its record keeps it. */
const isHandle = /^lf-[0-9a-z]{5,12}$/i;
const oldRef = /,?\s*\bref\s*=\s*[^,)\s]+/;

export interface TagPlace {
  readonly uri: vscode.Uri | string;
  /** 0-based. */
  readonly line: number;
}

/** What was seen of a head, as long as it still reads so. */
function tagOf({ tags }: App, { document, range }: Head): SeenTag | undefined {
  const { line } = range.start;
  const here = document.uri.toString();
  const all = tags.folders.flatMap(one => one.tags);
  const seen = all.find(one => one.line === line + 1 && uriOf(one).toString() === here);
  return seen && document.getText(range).includes(seen.until) ? seen : undefined;
}

/** The newest talk with the customer that a tag names; else the call. */
async function talkFor(app: App, customer: string | undefined): Promise<string | undefined> {
  const listing = await (await app.desk()).listing();
  const known = listing.customers.find(one => one.id === customer?.toLowerCase());
  return (known && whomNamed(listing, known)?.conversation) ?? conversationFor(app);
}

/** Keeps a record of a tag that somebody wrote by hand: with its customer, in the call or, while none runs, in the Inbox. */
export async function adoptTag(app: App, { uri, line }: TagPlace): Promise<void> {
  const document = await vscode.workspace.openTextDocument(
    typeof uri === 'string' ? vscode.Uri.parse(uri) : uri,
  );
  const head = headAt(document, line);
  const seen = head && tagOf(app, head);
  if (!head || !seen) {
    throw new Problem(
      'not found',
      vscode.l10n.t('There is no tag in this line any more. Look for it again.'),
    );
  }
  const editor = await vscode.window.showTextDocument(document, { selection: head.range });
  const { until, reason, ref: known = '', for: customer } = seen;
  const conversation = await talkFor(app, customer);
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
