import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { CallPage } from './callPage.ts';
import { pageHtml, pageOptions } from './pageHtml.ts';

const type = 'listenFirst.callWindow';

/** The one panel of this window that shows the call. */
let panel: vscode.WebviewPanel | undefined;

function furnish(app: App, made: vscode.WebviewPanel): void {
  panel?.dispose();
  panel = made;
  made.webview.options = pageOptions(app.extension);
  const page = new CallPage(app, {
    webview: made.webview,
    isWindow: true,
    isVisible: () => made.visible,
    onDidTurnVisible: listener => made.onDidChangeViewState(() => made.visible && listener()),
  });
  made.onDidDispose(() => {
    page.dispose();
    if (panel === made) panel = undefined;
    app.call.moveToWindow(panel !== undefined);
  });
  app.call.moveToWindow(true);
  made.webview.html = pageHtml(app.extension, made.webview);
}

/** After a reload VS Code brings the panel back where it was. */
export function callWindow(app: App): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(type, {
    deserializeWebviewPanel: async made => furnish(app, made),
  });
}

/** The same pane as an editor in a window of its own, for a second screen. */
export async function openCallWindow(app: App): Promise<void> {
  if (panel) return panel.reveal();
  const made = vscode.window.createWebviewPanel(
    type,
    vscode.l10n.t('Notes'),
    vscode.ViewColumn.Active,
    pageOptions(app.extension),
  );
  furnish(app, made);
  await vscode.commands.executeCommand('workbench.action.moveEditorToNewWindow');
  // Code and drafts that are opened from it belong beside the other code, not over the call.
  await vscode.commands.executeCommand('workbench.action.lockEditorGroup');
}

export function closeCallWindow(): void {
  panel?.dispose();
}
