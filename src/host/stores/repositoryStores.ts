import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { acceptStore, isAccepted, repositoryStore } from '../../storage/stores/accepted.ts';
import { keepDerivedOutOfGit } from '../../storage/stores/repositoryFiles.ts';
import type { App } from '../app.ts';
import { requireOwnRecords } from '../sample/requireOwnRecords.ts';

/** A store in a folder of this window that nobody accepted yet. */
export interface Unused {
  /** The repository's. */
  readonly name: string;
  readonly folder: string;
}

/** None in a window that is not trusted. */
export async function unusedStores({ desk: open }: App): Promise<Unused[]> {
  if (!vscode.workspace.isTrusted) return [];
  const { ownFolder } = await open();
  const found: Unused[] = [];
  for (const { name, uri } of vscode.workspace.workspaceFolders ?? []) {
    const folder = uri.scheme === 'file' ? await repositoryStore(uri.fsPath) : undefined;
    if (folder && !(await isAccepted(ownFolder, folder))) found.push({ name, folder });
  }
  return found;
}

/** From now on the store of a repository of this window is read and written too. @throws Problem */
export async function useRepositoryStore(app: App, folder: unknown): Promise<void> {
  requireOwnRecords(app);
  const store = (await unusedStores(app)).find(one => one.folder === folder);
  if (!store) {
    throw new Problem(
      'not found',
      vscode.l10n.t('No folder of this window holds this store. Show the stores again.'),
    );
  }
  const desk = await app.desk();
  await keepDerivedOutOfGit(store.folder);
  await acceptStore(desk.ownFolder, store.folder);
  await desk.reopen();
  vscode.window.setStatusBarMessage(vscode.l10n.t('The store of this repository is used now'), 6_000);
}
