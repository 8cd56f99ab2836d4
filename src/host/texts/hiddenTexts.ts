import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { guard } from '../guard.ts';
import { isOwnText } from './ownFiles.ts';

interface OpenText {
  readonly uri: vscode.Uri;
  readonly viewColumn: vscode.ViewColumn;
}

function ownTabs(folder: string): readonly { tab: vscode.Tab; text: OpenText }[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
    tabs.flatMap(tab => {
      const uri = tab.input instanceof vscode.TabInputText ? tab.input.uri : undefined;
      return uri && isOwnText(folder, uri) ? [{ tab, text: { uri, viewColumn } }] : [];
    }),
  );
}

/** A preview beside a text has its name in its own title; it comes back with one key. */
function previewsOf(texts: readonly OpenText[]): readonly vscode.Tab[] {
  const names = texts.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1));
  return vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(
      tab => tab.input instanceof vscode.TabInputWebview && names.some(name => tab.label.endsWith(name)),
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
    const texts = own.map(one => one.text);
    await vscode.window.tabGroups.close([...previewsOf(texts), ...own.map(one => one.tab)]);
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
