import * as vscode from 'vscode';
import type { App } from './app.ts';
import { currentCall } from './call/currentCall.ts';
import { deskOnDemand } from './deskOnDemand.ts';
import { hiding } from './hiding.ts';
import { sampleStore } from './sample/sample.ts';
import { seenTags } from './tags/seenTags.ts';
import { lists } from './trees/lists.ts';

/** What the features of a window share; it ends with the extension. */
export function buildApp(extension: vscode.ExtensionContext): App {
  const log = vscode.window.createOutputChannel('Listen First', { log: true });
  const desk = deskOnDemand(log);
  const sample = sampleStore(extension.workspaceState, desk);
  const call = currentCall(sample.memory);
  const hidden = hiding(extension.workspaceState);
  const folding = lists(call);
  const tags = seenTags();
  extension.subscriptions.push(log, desk, sample, call, hidden, folding, tags);
  return {
    extension,
    log,
    call,
    sample,
    tags,
    hiding: hidden,
    lists: folding,
    desk: desk.open,
    onDidChange: desk.onDidChange,
  };
}
