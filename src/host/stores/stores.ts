import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { isStoresDocument, ownScheme } from '../texts/ownDocuments.ts';
import { loadStores, onDidChangeStores } from './loadStores.ts';
import { repositoryOffer } from './repositoryOffer.ts';
import { storeTroubles } from './storeTroubles.ts';

/** What can be done with a store stands above it. */
function lenses(): vscode.Disposable {
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: onDidChangeStores,
    provideCodeLenses: async document => {
      if (!isStoresDocument(document.uri)) return [];
      const { storeLenses } = await loadStores();
      return storeLenses(document.getText()).map(({ line, title, command, folder }) => {
        const values = folder === undefined ? [] : [folder];
        return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command, arguments: values });
      });
    },
  };
  return vscode.languages.registerCodeLensProvider({ scheme: ownScheme }, provider);
}

/** A customer can be moved only where there is another store. */
function followStores(app: App): vscode.Disposable {
  let had = false;
  const follow = quietly(app, async () => {
    const has = (await (await app.desk()).stores()).length > 1;
    if (has === had) return;
    had = has;
    await vscode.commands.executeCommand('setContext', 'listenFirst.hasStores', has);
  });
  return app.onDidChange(follow);
}

/** Trust lets the stores of repositories in. */
function followTrust(app: App): vscode.Disposable {
  const reopen = quietly(app, async () => (await app.desk()).reopen());
  return vscode.workspace.onDidGrantWorkspaceTrust(reopen);
}

/** The stores themselves: what they are, what went wrong with them, and those that repositories ship. */
export function stores(app: App): vscode.Disposable {
  return vscode.Disposable.from(
    lenses(),
    followStores(app),
    followTrust(app),
    storeTroubles(app),
    repositoryOffer(app),
  );
}
