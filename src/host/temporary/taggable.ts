import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { type Commenting, commentingAt, type Site } from '../../tags/commentingAt.ts';

/** Where the comment of a line would stand. @param at 0-based */
export function siteAt(document: vscode.TextDocument, at: number): Site {
  const lines = document.getText().split(/\r?\n/);
  return { language: document.languageId, path: document.uri.path, lines, at };
}

/** How a comment is written there. @throws Problem 'bad input' where none can stand */
export function requireCommenting(site: Site): Exclude<Commenting, { by: 'nobody' }> {
  const commenting = commentingAt(site);
  if (commenting.by !== 'nobody') return commenting;
  const advice =
    commenting.why === 'strict JSON'
      ? vscode.l10n.t(
          'JSON has no comments. Tag the code that reads this file, or keep the value in a .jsonc file.',
        )
      : vscode.l10n.t(
          'Listen First knows no comments for this kind of file. Tag the line of code that uses it.',
        );
  throw new Problem('bad input', advice);
}

const readOnly = () =>
  new Problem(
    'read-only',
    vscode.l10n.t('This file cannot be changed. Open one you may write to, then tag the line.'),
  );

/** @throws Problem where no comment can be put or found again; only what can be known at once is looked at */
export function requireTaggable(editor: vscode.TextEditor | undefined): vscode.TextEditor {
  if (!editor)
    throw new Problem('no folder', vscode.l10n.t('Open a file and put the caret on the line to tag.'));
  const { document, selection } = editor;
  if (document.isUntitled) {
    throw new Problem(
      'no folder',
      vscode.l10n.t('This file is not saved yet. Save it in an open folder, then tag the line.'),
    );
  }
  if (!vscode.workspace.getWorkspaceFolder(document.uri)) {
    throw new Problem(
      'no folder',
      vscode.l10n.t('Only files inside an open folder can be tagged. Open the folder that holds this file.'),
    );
  }
  if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false) throw readOnly();
  requireCommenting(siteAt(document, selection.start.line));
  return editor;
}

/** @throws Problem 'read-only' when the file says so itself; a file that is not there yet says nothing */
export async function requireWritable({ uri }: vscode.TextDocument): Promise<void> {
  const found = await vscode.workspace.fs.stat(uri).then(
    stat => stat,
    () => undefined,
  );
  if (((found?.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0) throw readOnly();
}
