import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { CallPage } from './callPage.ts';
import { pageHtml, pageOptions } from './pageHtml.ts';

export const paneId = 'listenFirst.call';

/** Its own title in the side bar says nothing while the screen is shared. */
function nameFor(app: App, view: vscode.WebviewView): vscode.Disposable {
  const follow = () => {
    view.title = app.hiding.isOn ? vscode.l10n.t('Notes') : vscode.l10n.t('Call');
  };
  follow();
  return app.hiding.onDidChange(follow);
}

export function callPane(app: App): vscode.Disposable {
  return vscode.window.registerWebviewViewProvider(paneId, {
    resolveWebviewView: view => {
      view.webview.options = pageOptions(app.extension);
      const page = new CallPage(app, {
        webview: view.webview,
        isWindow: false,
        isVisible: () => view.visible,
        onDidTurnVisible: listener => view.onDidChangeVisibility(() => view.visible && listener()),
      });
      const title = nameFor(app, view);
      view.onDidDispose(() => {
        page.dispose();
        title.dispose();
      });
      view.webview.html = pageHtml(app.extension, view.webview);
    },
  });
}
