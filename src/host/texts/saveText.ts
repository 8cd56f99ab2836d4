import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { freeFile } from './freeFile.ts';
import { rememberWritten } from './ownFiles.ts';

export interface SavedText {
  /** Of the dialog. */
  readonly title: string;
  /** Of the proposed file, without ending. */
  readonly name: string;
  readonly text: string;
}

/** Writes a text where the person wants it, and shows it; nothing when they changed their mind. */
export async function saveText({ title, name, text }: SavedText): Promise<void> {
  const file = await vscode.window.showSaveDialog({
    title,
    defaultUri: vscode.Uri.file(await freeFile({ folder: homedir(), name, extension: 'md' })),
    filters: { Markdown: ['md'] },
  });
  if (!file) return;
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch (error) {
    throw new Problem(
      'read-only',
      vscode.l10n.t('This file could not be written. Choose another place and export again.'),
      error,
    );
  }
  rememberWritten(file);
  await vscode.window.showTextDocument(file, { preview: false });
}
