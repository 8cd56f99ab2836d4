import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { Place } from '../../domain/records/conversation.ts';
import { findQuote } from '../../domain/records/findQuote.ts';
import { isInside, type Spot, spotLabel } from '../../domain/records/place.ts';
import type { App } from '../app.ts';
import { currentMoment } from '../call/currentMoment.ts';
import { shownLine } from '../shownLine.ts';
import { spotOf } from './spotOf.ts';

/** Links the selection to the last entry of the call. */
export async function linkSelection(app: App): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Problem('no folder', vscode.l10n.t('Open a file and select the code to link.'));
  const { id } = app.call;
  if (id === undefined)
    throw new Problem('not found', vscode.l10n.t('Start a call and add an entry, then link code to it.'));
  const spot = spotOf(editor);
  await (await app.desk()).change.linkPlace({ conversation: id, spot });
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('Linked {0} to the last entry', shownLine(spotLabel(spot))),
    4_000,
  );
}

async function isReallyInside(uri: vscode.Uri, folder: vscode.Uri): Promise<boolean> {
  if (uri.scheme !== 'file') return true;
  const path = relative(await realpath(folder.fsPath), await realpath(uri.fsPath));
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** The file of a spot in the folders that are open now; those of its own name first. */
async function fileOf({ folder, path }: Spot): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const named = [...folders].sort(
    (left, right) => Number(right.name === folder) - Number(left.name === folder),
  );
  for (const { uri } of isInside(path) ? named : []) {
    const file = vscode.Uri.joinPath(uri, path);
    if ((await exists(file)) && (await isReallyInside(file, uri))) return file;
  }
  return undefined;
}

async function findPlace(app: App, id: string): Promise<Place> {
  const { conversation } = await currentMoment(app);
  const place = conversation?.entries.flatMap(entry => entry.places).find(one => one.id === id);
  if (place) return place;
  throw new Problem('not found', vscode.l10n.t('This link is gone: it was deleted in another window.'));
}

/** Opens the code of an entry at the line where the quoted code stands now. */
export async function openPlace(app: App, id: string): Promise<void> {
  const { spot } = await findPlace(app, id);
  const file = await fileOf(spot);
  if (!file) {
    throw new Problem(
      'not found',
      vscode.l10n.t(
        '{0} is not in the open folders. Open the folder "{1}", then try again.',
        shownLine(spot.path),
        shownLine(spot.folder),
      ),
    );
  }
  const document = await vscode.workspace.openTextDocument(file);
  const found = findQuote(document.getText(), spot);
  const first = Math.min(found ?? spot.start, document.lineCount) - 1;
  const last = Math.min(first + spot.end - spot.start, document.lineCount - 1);
  const selection = new vscode.Range(first, 0, last, document.lineAt(last).text.length);
  await vscode.window.showTextDocument(document, { selection });
  if (found === undefined) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('The linked code has changed. This is where it stood.'),
      6_000,
    );
  }
}
