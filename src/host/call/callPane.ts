import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { CallPage } from './callPage.ts';
import { pageHtml, pageOptions } from './pageHtml.ts';

export const paneId = 'listenFirst.call';

export function callPane(app: App): vscode.Disposable {
  return vscode.window.registerWebviewViewProvider(paneId, {
    resolveWebviewView: view => {
      view.webview.options = pageOptions(app.extension);
      const page = new CallPage(app, view);
      view.onDidDispose(() => page.dispose());
      view.webview.html = pageHtml(app.extension, view.webview);
    },
  });
}
