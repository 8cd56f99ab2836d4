import { sep } from 'node:path';
import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { App } from '../app.ts';
import { ownScheme } from './ownDocuments.ts';

/** Files outside our own folder that this window wrote words of a customer into. */
const written = new Set<string>();

export function rememberWritten(file: vscode.Uri): void {
  written.add(file.toString());
}

/** VS Code writes drives in small letters, so both go through it. */
export function isBelow(folder: string, { scheme, fsPath }: vscode.Uri): boolean {
  return scheme === 'file' && fsPath.startsWith(vscode.Uri.file(folder).fsPath + sep);
}

/** A text of ours: a document made from the records, a draft, or a file that was exported. */
export function isOwnText(folder: string, uri: vscode.Uri): boolean {
  return uri.scheme === ownScheme || isBelow(folder, uri) || written.has(uri.toString());
}

/** A text with a customer's name would open on the shared screen. @throws Problem 'bad input' */
export function requireShown({ hiding }: App): void {
  if (!hiding.isOn) return;
  throw new Problem(
    'bad input',
    vscode.l10n.t('This would show names on the screen you share. Show again first (Ctrl+K Y).'),
  );
}
