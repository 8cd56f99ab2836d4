import { sep } from 'node:path';
import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { guard } from '../guard.ts';
import { ownScheme } from './ownDocuments.ts';

interface OpenText {
  readonly uri: vscode.Uri;
  readonly viewColumn: vscode.ViewColumn;
}

function ownTabs(folder: string): readonly { tab: vscode.Tab; text: OpenText }[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
    tabs.flatMap(tab => {
      const uri = tab.input instanceof vscode.TabInputText ? tab.input.uri : undefined;
      const isOurs = uri && (uri.scheme === ownScheme || uri.fsPath.startsWith(folder + sep));
      return isOurs ? [{ tab, text: { uri, viewColumn } }] : [];
    }),
  );
}

/** Names of customers stand in the titles of our texts: their tabs close while the screen is shared. */
export function hiddenTexts(app: App): vscode.Disposable {
  let closed: readonly OpenText[] = [];
  const close = async () => {
    const own = ownTabs((await app.desk()).ownFolder);
    for (const { text } of own) {
      const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === text.uri.toString());
      if (document?.isDirty) await document.save();
    }
    closed = [...closed, ...own.map(one => one.text)];
    await vscode.window.tabGroups.close(own.map(one => one.tab));
  };
  const reopen = async () => {
    const texts = closed;
    closed = [];
    for (const { uri, viewColumn } of texts) {
      await vscode.window.showTextDocument(uri, { viewColumn, preserveFocus: true, preview: false });
    }
  };
  return app.hiding.onDidChange(guard(app, () => (app.hiding.isOn ? close() : reopen())));
}
