import { posix } from 'node:path';
import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { Spot } from '../../domain/records/place.ts';
import type { App } from '../app.ts';
import { report } from '../guard.ts';
import { loadPlaces } from './loadPlaces.ts';
import { repositoryAt } from './repositoryAt.ts';
import { symbolAt } from './symbolAt.ts';
import { takeLines } from './takeLines.ts';

function requireFolder({ uri, isUntitled }: vscode.TextDocument): vscode.WorkspaceFolder {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder && !isUntitled) return folder;
  throw new Problem(
    'no folder',
    isUntitled
      ? vscode.l10n.t('Only saved files can be linked. Save this one in an open folder, then try again.')
      : vscode.l10n.t(
          'Only files inside an open folder can be linked. Open the folder that holds this file.',
        ),
  );
}

function pathIn(folder: vscode.WorkspaceFolder, { path }: vscode.Uri): string {
  return path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
}

type Facts = Pick<Spot, 'repository' | 'repositoryPath' | 'commit'>;

async function repositoryFacts(app: App, file: vscode.Uri, path: string): Promise<Facts> {
  const found = await repositoryAt(app, vscode.Uri.joinPath(file, '..'));
  if (!found) return {};
  const { id, commit, within } = found;
  const repositoryPath = posix.join(within, posix.basename(file.path));
  return {
    ...(id !== undefined && { repository: id }),
    ...(repositoryPath !== path && { repositoryPath }),
    ...(commit !== undefined && { commit }),
  };
}

async function textFacts(text: string): Promise<Pick<Spot, 'blob' | 'sketch'>> {
  const { blobId, sketchOf } = await loadPlaces();
  const sketch = sketchOf(text);
  return { blob: blobId(text), ...(sketch !== undefined && { sketch }) };
}

/** The selected lines, as they are at the call, as a spot that can be found again. @throws Problem 'no folder' */
export async function spotOf(app: App, { document, selection }: vscode.TextEditor): Promise<Spot> {
  const folder = requireFolder(document);
  const { uri } = document;
  const path = pathIn(folder, uri);
  const [lines, text] = [takeLines(document, selection), document.getText()];
  const unlessUnknown = (error: unknown) => {
    report(app, error);
    return {};
  };
  const [facts, more, symbol] = await Promise.all([
    repositoryFacts(app, uri, path).catch(unlessUnknown),
    textFacts(text).catch(unlessUnknown),
    symbolAt(uri, selection.start),
  ]);
  return { folder: folder.name, path, ...lines, ...facts, ...more, ...(symbol && { symbol }) };
}
