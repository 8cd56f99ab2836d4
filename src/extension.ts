import * as vscode from 'vscode';
import type { App, Feature } from './host/app.ts';
import { buildApp } from './host/buildApp.ts';
import { goneCall } from './host/call/goneCall.ts';
import { statusBar } from './host/call/statusBar.ts';
import { commands } from './host/commands.ts';
import { inCode } from './host/inCode.ts';
import { callPane } from './host/pane/callPane.ts';
import { callWindow } from './host/pane/callWindow.ts';
import { stores } from './host/stores/stores.ts';
import { terminals } from './host/terminals.ts';
import { texts } from './host/texts/texts.ts';
import { ticketLinks } from './host/tickets/uri.ts';
import { conversationsTree } from './host/trees/conversationsTree.ts';
import { dueTree } from './host/trees/dueTree.ts';
import { temporaryTree } from './host/trees/temporaryTree.ts';

/** The whole extension at a glance: delete a line here and that feature is gone. */
const features: readonly Feature[] = [
  callPane,
  dueTree,
  temporaryTree,
  conversationsTree,
  texts,
  ticketLinks,
  callWindow,
  goneCall,
  statusBar,
  inCode,
  terminals,
  stores,
  commands,
];

/** Only the extension's own tests get at the running App. */
export function activate(extension: vscode.ExtensionContext): App | undefined {
  const app = buildApp(extension);
  extension.subscriptions.push(...features.map(start => start(app)));
  return extension.extensionMode === vscode.ExtensionMode.Test ? app : undefined;
}
