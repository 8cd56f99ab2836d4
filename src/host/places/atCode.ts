import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';
import { boxField } from '../call/inboxBox.ts';
import { saidAt } from '../call/saidAt.ts';
import { shownLine } from '../shownLine.ts';
import { codeNameOf } from './codeName.ts';
import { completeSpot, spotAt } from './completeSpot.ts';
import { fileAt } from './fileOf.ts';
import { linksOf } from './live/links.ts';
import type { LinkedComment } from './shown/threads.ts';
import { takeSpot } from './takeSpot.ts';

/** What was typed at code becomes an entry of the call, and is on disk before it does. */
export async function addAtCode(app: App, { thread, text }: vscode.CommentReply): Promise<void> {
  const { id, phase } = app.call;
  if (id === undefined || phase === 'closing') {
    throw new Problem('not found', vscode.l10n.t('Start a call and add an entry, then link code to it.'));
  }
  const document = await vscode.workspace.openTextDocument(thread.uri);
  const taken = takeSpot(document, thread.range ?? new vscode.Range(0, 0, 0, 0));
  const { typing, change } = await app.desk();
  // Where the box of the call would hold it: should anything fail now, it stands there the next time.
  const field = boxField(id);
  await typing.keep(field, text);
  const spot = await completeSpot(app, taken);
  await change.addEntry({ conversation: id, text, kind: 'note', at: await saidAt(app, id), spot });
  await forgetLine(app, field);
  thread.dispose();
}

/** Says something more about the same code, in the conversation it was talked about in. */
export async function replyAtCode(app: App, { linked }: LinkedComment): Promise<void> {
  const { conversation, entry, place } = linked;
  const field = `reply/${entry.id}`;
  const text = await askForLine(app, {
    field,
    title: vscode.l10n.t('Add to the Same Conversation'),
    prompt: vscode.l10n.t('What you type stays here until it is added'),
  });
  if (text === undefined) return;
  const standing = linksOf(app).standingOf(place);
  const open = vscode.workspace.textDocuments.find(one => one.uri.toString() === standing?.file?.toString());
  const spot = standing && open ? await spotAt(app, open, standing) : place.spot;
  const at = await saidAt(app, conversation.id);
  const { change } = await app.desk();
  await change.addEntry({ conversation: conversation.id, text, kind: 'note', at, spot });
  await forgetLine(app, field);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Added and linked to {0}', shownLine(spot.path)), 4_000);
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return (type & vscode.FileType.Directory) !== 0;
}

/** Links go along with files that a person renamed or moved in the editor. */
export async function followRenames(app: App, { files }: vscode.FileRenameEvent): Promise<void> {
  const desk = await app.desk();
  if ((await desk.stores()).length === 0) return;
  for (const { oldUri, newUri } of files) {
    const [old, now] = [fileAt(oldUri), fileAt(newUri)];
    if (!old || !now) continue;
    const whole = (await isFolder(newUri)) ? 'folder' : 'file';
    const from = { ...(await codeNameOf(app, old)), whole } as const;
    if ((await desk.read.pointersAt(from)).length === 0) continue;
    await desk.change.renamePlaces({ from, to: await codeNameOf(app, now) });
  }
}
