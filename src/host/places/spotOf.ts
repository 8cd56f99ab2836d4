import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { longestQuote, type Spot } from '../../domain/records/place.ts';

const context = 3;

function linesBetween(document: vscode.TextDocument, first: number, last: number): string {
  const lines: string[] = [];
  for (let line = Math.max(0, first); line <= Math.min(last, document.lineCount - 1); line += 1) {
    lines.push(document.lineAt(line).text);
  }
  return lines.join('\n').slice(0, longestQuote);
}

/** A selection that ends before the first column of a line does not mean that line. */
function lastLine({ start, end, isEmpty }: vscode.Selection): number {
  return !isEmpty && end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}

/** The selected lines as a spot that can be found again. @throws Problem outside every workspace folder */
export function spotOf({ document, selection }: vscode.TextEditor): Spot {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  if (!folder) {
    throw new Problem(
      'no folder',
      vscode.l10n.t('Only files inside an open folder can be linked. Open the folder that holds this file.'),
    );
  }
  const [first, last] = [selection.start.line, lastLine(selection)];
  return {
    folder: folder.name,
    path: document.uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1),
    start: first + 1,
    end: last + 1,
    quote: linesBetween(document, first, last),
    before: linesBetween(document, first - context, first - 1),
    after: linesBetween(document, last + 1, last + context),
  };
}
