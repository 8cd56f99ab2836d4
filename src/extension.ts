import * as vscode from 'vscode';
import type { App, Feature } from './host/app.ts';
import { callPane } from './host/call/callPane.ts';
import { currentCall } from './host/call/currentCall.ts';
import { statusBar } from './host/call/statusBar.ts';
import { commands } from './host/commands.ts';
import { deskOnDemand } from './host/deskOnDemand.ts';
import { hiding } from './host/hiding.ts';
import { terminals } from './host/terminals.ts';
import { logDocument } from './host/texts/logDocument.ts';
import { conversationsTree } from './host/trees/conversationsTree.ts';
import { dueTree } from './host/trees/dueTree.ts';
import { temporaryTree } from './host/trees/temporaryTree.ts';

/** The whole extension at a glance: delete a line here and that feature is gone. */
const features: readonly Feature[] = [
  callPane,
  dueTree,
  temporaryTree,
  conversationsTree,
  logDocument,
  statusBar,
  terminals,
  commands,
];

/** Only the extension's own tests get at the running App. */
export function activate(extension: vscode.ExtensionContext): App | undefined {
  const log = vscode.window.createOutputChannel('Listen First', { log: true });
  const call = currentCall(extension.workspaceState);
  const hidden = hiding(extension.workspaceState);
  const desk = deskOnDemand(log);
  const app: App = { extension, log, call, hiding: hidden, desk: desk.open, onDidChange: desk.onDidChange };
  extension.subscriptions.push(log, call, hidden, desk, ...features.map(start => start(app)));
  return extension.extensionMode === vscode.ExtensionMode.Test ? app : undefined;
}
