import * as vscode from 'vscode';
import type { Found } from '../../anchoring/findSpot.ts';
import { Problem } from '../../domain/problem.ts';
import type { Spot } from '../../domain/records/place.ts';
import type { App } from '../app.ts';
import { shownLine } from '../shownLine.ts';
import { filesOf } from './filesOf.ts';
import { loadPlaces } from './loadPlaces.ts';
import { searchFile } from './searchFile.ts';
import { tellGone } from './tellGone.ts';

interface Located {
  readonly document: vscode.TextDocument;
  readonly found: Found;
}

async function documentOf(file: vscode.Uri, { path }: Spot): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(file);
  } catch (error) {
    throw new Problem(
      'unreadable file',
      vscode.l10n.t('{0} cannot be shown as text. Open it with the program that made it.', shownLine(path)),
      error,
    );
  }
}

/** The first file that holds the code; where none does, the first file. */
async function locate(files: readonly vscode.Uri[], spot: Spot): Promise<Located | undefined> {
  const { findSpot } = await loadPlaces();
  let first: Located | undefined;
  for (const file of files) {
    const document = await documentOf(file, spot);
    const located = { document, found: findSpot(document.getText(), spot) };
    if (located.found.state !== 'lost') return located;
    first ??= located;
  }
  return first;
}

function tell({ state }: Found): void {
  const words = {
    exact: '',
    moved: '',
    changed: vscode.l10n.t('The linked code has changed. This is what became of it.'),
    ambiguous: vscode.l10n.t('The linked code stands in several places. This is the nearest.'),
    lost: vscode.l10n.t('The linked code has changed. This is where it stood.'),
  }[state];
  if (words !== '') vscode.window.setStatusBarMessage(words, 6_000);
}

/** Opens the code of a spot where it stands now, and says so where that is no more than a guess. */
export async function openSpot(app: App, spot: Spot): Promise<void> {
  const files = await filesOf(app, spot);
  const elsewhere = files.length === 0 ? await searchFile(app, spot) : undefined;
  const located = await locate(elsewhere ? [elsewhere] : files, spot);
  if (!located) return tellGone(app, spot);
  const { document, found } = located;
  const { end } = document.lineAt(found.end - 1).range;
  await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(found.start - 1, 0, end.line, end.character),
  });
  tell(found);
}
