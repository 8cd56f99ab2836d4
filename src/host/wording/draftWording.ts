import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { loadWording } from './loadWording.ts';
import { lookSoon } from './lookSoon.ts';
import { couldBeTheirs, readDraft } from './readDraft.ts';

const drafts = { scheme: 'file', pattern: '**/listen-first*/**/drafts/*.md' } as const;

/**
 * What could do harm in a draft is marked as one types, and a better sentence is one key away. An update that was sent is
 * only marked: it never changes.
 */
export function draftWording(app: App): vscode.Disposable {
  const marks = vscode.languages.createDiagnosticCollection('listenFirst.wording');
  const look = quietly(app, async (document: vscode.TextDocument) => {
    const { diagnosticsOf } = await loadWording();
    const draft = await readDraft(app, document);
    if (draft) marks.set(document.uri, diagnosticsOf(draft));
    else marks.delete(document.uri);
  });
  const soon = lookSoon((document: vscode.TextDocument) => void look(document));
  const open = () => vscode.workspace.textDocuments.filter(couldBeTheirs);
  const lookAtAll = () => {
    for (const document of open()) void look(document);
  };
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: async (document, range) => {
      const draft = await readDraft(app, document);
      return draft ? (await loadWording()).actionsIn(draft, range) : [];
    },
  };
  lookAtAll();
  return vscode.Disposable.from(
    marks,
    soon,
    vscode.workspace.onDidOpenTextDocument(document => couldBeTheirs(document) && look(document)),
    vscode.workspace.onDidCloseTextDocument(document => {
      soon.forget(document);
      marks.delete(document.uri);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => couldBeTheirs(document) && soon.ask(document)),
    app.onDidChange(() => open().forEach(soon.ask)),
    app.hiding.onDidChange(lookAtAll),
    vscode.workspace.onDidChangeConfiguration(changed => {
      if (changed.affectsConfiguration('listenFirst.wording')) lookAtAll();
    }),
    vscode.languages.registerCodeActionsProvider(drafts, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
}
