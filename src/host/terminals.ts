import * as vscode from 'vscode';
import type { App } from './app.ts';

/** Terminals of this window learn where the command line is; it finds the same store by the same rule. */
export function terminals({ extension }: App): vscode.Disposable {
  const variables = extension.environmentVariableCollection;
  variables.description = vscode.l10n.t('Where the command line of Listen First is');
  variables.replace('LISTEN_FIRST_CLI', vscode.Uri.joinPath(extension.extensionUri, 'dist', 'cli.js').fsPath);
  return new vscode.Disposable(() => variables.clear());
}
