import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { shownLine } from '../shownLine.ts';
import { loadStores, tellStoresChanged } from './loadStores.ts';

const key = 'listenFirst.declinedStores';

/** Enough to know that there is nothing to ask about; more is loaded only where there is. */
async function hasStore({ uri }: vscode.WorkspaceFolder): Promise<boolean> {
  if (uri.scheme !== 'file') return false;
  const file = join(uri.fsPath, '.listen-first', 'store.json');
  return lstat(file).then(
    () => true,
    () => false,
  );
}

/** Nobody is asked in a call, in the sample, while the screen is shared or where nothing is trusted. */
function mayAsk({ call, hiding, sample }: App): boolean {
  const isInCall = call.id !== undefined && call.phase !== 'closing';
  return vscode.workspace.isTrusted && !isInCall && !hiding.isOn && !sample.isOn;
}

async function ask(app: App, { name, folder }: { readonly name: string; readonly folder: string }) {
  const [use, notNow] = [vscode.l10n.t('Use It'), vscode.l10n.t('Not Now')];
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'The repository {0} holds a store of Listen First. If you use it, what you write there goes to everyone with the repository.',
      shownLine(name),
    ),
    use,
    notNow,
  );
  const memory = app.extension.workspaceState;
  if (answer === notNow) await memory.update(key, [...memory.get<string[]>(key, []), folder]);
  if (answer !== use) return;
  await (await loadStores()).acts.useRepositoryStore(app, folder);
  tellStoresChanged();
}

/** Asks once about the store that a repository ships; Not Now is remembered, and Show Store offers it still. */
export function repositoryOffer(app: App): vscode.Disposable {
  const asked = new Set<string>();
  const look = quietly(app, async () => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (!mayAsk(app) || !(await Promise.all(folders.map(hasStore))).includes(true)) return;
    const declined = app.extension.workspaceState.get<string[]>(key, []);
    for (const one of await (await loadStores()).unusedStores(app)) {
      if (declined.includes(one.folder) || asked.has(one.folder) || !mayAsk(app)) continue;
      asked.add(one.folder);
      void quietly(app, ask)(app, one);
    }
  });
  void look();
  return vscode.Disposable.from(
    app.call.onDidChange(look),
    app.hiding.onDidChange(look),
    app.sample.onDidChange(look),
    vscode.workspace.onDidGrantWorkspaceTrust(look),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
  );
}
