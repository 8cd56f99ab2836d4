import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { Place } from '../../domain/records/conversation.ts';
import type { App } from '../app.ts';
import { currentMoment } from '../call/currentMoment.ts';
import { type EntryPlace, openEntry } from '../search/openEntry.ts';
import { linkTo } from './linkTo.ts';
import { loadPlaces } from './loadPlaces.ts';
import { openSpot } from './openSpot.ts';
import type { LinkedComment } from './shown/threads.ts';
import { spotOf } from './spotOf.ts';
import { takeWhole } from './takeSpot.ts';

/** Links the selection to what was said. */
export async function linkSelection(app: App): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Problem('no folder', vscode.l10n.t('Open a file and select the code to link.'));
  await linkTo(app, await spotOf(app, editor));
}

/** Links all of a file, or a folder: the one chosen in the explorer, or the file that is open. */
export async function linkFile(app: App, target: vscode.Uri | undefined): Promise<void> {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  const { uri } = Object(activeTab?.input) as { uri?: vscode.Uri };
  const file = target ?? uri;
  if (!file)
    throw new Problem('no folder', vscode.l10n.t('Open the file to link, or choose it in the explorer.'));
  const { type } = await vscode.workspace.fs.stat(file);
  const taken = takeWhole(file, (type & vscode.FileType.Directory) !== 0 ? 'folder' : 'file');
  await linkTo(app, await (await loadPlaces()).completeSpot(app, taken));
}

const nameOf = ({ linked: { conversation, entry, place } }: LinkedComment) => ({
  conversation: conversation.id,
  entry: entry.id,
  place: place.id,
});

/** What a person does with entries that stand at their code. */
export const atCode = {
  add: async (app: App, reply: vscode.CommentReply) => (await loadPlaces()).acts.addAtCode(app, reply),
  reply: async (app: App, comment: LinkedComment) => (await loadPlaces()).acts.replyAtCode(app, comment),
  accept: async (app: App, comment: LinkedComment) => (await loadPlaces()).acts.accept(app, nameOf(comment)),
  remove: async (app: App, comment: LinkedComment) => (await loadPlaces()).acts.remove(app, nameOf(comment)),
  attach: async (app: App, comment: LinkedComment | undefined) =>
    (await loadPlaces()).acts.attachLink(app, comment?.linked),
  open: (app: App, { linked }: LinkedComment) =>
    openEntry(app, { conversation: linked.conversation.id, entry: linked.entry.id }),
};

export async function whereTalkedAbout(app: App, target: vscode.Uri | undefined): Promise<void> {
  const open = (entry: EntryPlace) => openEntry(app, entry);
  await (await loadPlaces()).acts.whereTalkedAbout(app, { target, open });
}

async function findPlace(app: App, id: string): Promise<Place> {
  const { conversation } = await currentMoment(app);
  const place = conversation?.entries.flatMap(entry => entry.places).find(one => one.id === id);
  if (place) return place;
  throw new Problem('not found', vscode.l10n.t('This link is gone: it was deleted in another window.'));
}

/** Opens the code of an entry where it stands now. */
export async function openPlace(app: App, id: string): Promise<void> {
  const { spot, earlier } = await findPlace(app, id);
  await openSpot(app, spot, earlier);
}
