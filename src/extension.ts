import * as vscode from 'vscode';
import type { App, Feature } from './host/app.ts';
import { callPane } from './host/callPane.ts';
import { commands } from './host/commands.ts';
import { conversationsTree } from './host/conversationsTree.ts';
import { currentCall } from './host/currentCall.ts';
import { deskOnDemand } from './host/deskOnDemand.ts';
import { dueTree } from './host/dueTree.ts';
import { logDocument } from './host/logDocument.ts';
import { statusBar } from './host/statusBar.ts';
import { temporaryTree } from './host/temporaryTree.ts';

/** The whole extension at a glance: delete a line here and that feature is gone. */
const features: readonly Feature[] = [
  callPane,
  dueTree,
  temporaryTree,
  conversationsTree,
  logDocument,
  statusBar,
  commands,
];

/** Only the extension's own tests get at the running App. */
export function activate(extension: vscode.ExtensionContext): App | undefined {
  const log = vscode.window.createOutputChannel('Listen First', { log: true });
  const call = currentCall(extension.workspaceState);
  const desk = deskOnDemand(log);
  const app: App = { extension, log, call, desk: desk.open, onDidChange: desk.onDidChange };
  extension.subscriptions.push(log, call, desk, ...features.map(start => start(app)));
  return extension.extensionMode === vscode.ExtensionMode.Test ? app : undefined;
}
