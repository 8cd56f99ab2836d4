import * as vscode from 'vscode';
import type { FoundState } from '../../anchoring/findSpot.ts';
import { Problem } from '../../domain/problem.ts';
import type { Spot } from '../../domain/records/place.ts';
import type { Located } from '../../domain/records/placeReferences.ts';
import type { App } from '../app.ts';
import { shownLine } from '../shownLine.ts';
import { linksOf } from './live/links.ts';
import type { Standing } from './live/standing.ts';
import { showQuote } from './quoteDocument.ts';
import { tellGone } from './tellGone.ts';

function unreadable({ path }: Spot, error: unknown): Problem {
  return new Problem(
    'unreadable file',
    vscode.l10n.t('{0} cannot be shown as text. Open it with the program that made it.', shownLine(path)),
    error,
  );
}

function tell(state: FoundState): void {
  const words = {
    exact: '',
    moved: '',
    changed: vscode.l10n.t('The linked code has changed. This is what became of it.'),
    ambiguous: vscode.l10n.t('The linked code stands in several places. This is the nearest.'),
    lost: vscode.l10n.t('The linked code has changed. This is where it stood.'),
  }[state];
  if (words !== '') vscode.window.setStatusBarMessage(words, 6_000);
}

function rangeIn(document: vscode.TextDocument, { start, end }: Standing): vscode.Range {
  const last = document.lineAt(Math.min(end, document.lineCount) - 1);
  return new vscode.Range(Math.min(start, document.lineCount) - 1, 0, last.lineNumber, last.text.length);
}

async function showInNotebook(file: vscode.Uri, standing: Standing): Promise<void> {
  const notebook = await vscode.workspace.openNotebookDocument(file);
  const cell = notebook.cellAt(standing.cell ?? 0);
  const selections = [new vscode.NotebookRange(cell.index, cell.index + 1)];
  const editor = await vscode.window.showNotebookDocument(notebook, { selections });
  editor.revealRange(
    selections[0] as vscode.NotebookRange,
    vscode.NotebookEditorRevealType.InCenterIfOutsideViewport,
  );
}

async function showInEditor(file: vscode.Uri, standing: Standing): Promise<void> {
  const document = await Promise.resolve(vscode.workspace.openTextDocument(file)).catch(error => {
    throw unreadable(standing.spot, error);
  });
  await vscode.window.showTextDocument(document, { selection: rangeIn(document, standing) });
}

async function showWhole(file: vscode.Uri, { whole }: Spot): Promise<void> {
  await vscode.commands.executeCommand(whole === 'folder' ? 'revealInExplorer' : 'vscode.open', file);
}

/** Opens the code of a link where it stands now, and says so where that is no more than a guess. */
export async function openLocated(app: App, place: Located): Promise<void> {
  if (place.spot.scheme !== undefined) return showQuote(place.spot);
  const standing = await linksOf(app).locate(place);
  if (!standing?.file) return tellGone(app, place.spot);
  const { file, spot, state } = standing;
  if (spot.whole) return showWhole(file, spot);
  await (standing.cell === undefined ? showInEditor(file, standing) : showInNotebook(file, standing));
  tell(state);
}
