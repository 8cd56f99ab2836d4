import * as vscode from 'vscode';
import type { Repository } from '../../storage/git/readRepository.ts';
import type { App } from '../app.ts';
import { report } from '../guard.ts';
import { loadPlaces } from './loadPlaces.ts';

export interface KnownRepository extends Pick<Repository, 'within' | 'commit'> {
  readonly id: string | undefined;
}

/** The repository of a folder, read from its plain files; git runs only in a window that is trusted. */
export async function repositoryAt(app: App, folder: vscode.Uri): Promise<KnownRepository | undefined> {
  if (folder.scheme !== 'file') return undefined;
  const { readRepository, repositoryId, scratchFolder } = await loadPlaces();
  const found = await readRepository(folder.fsPath);
  if (!found) return undefined;
  const scratch = vscode.workspace.isTrusted ? scratchFolder() : undefined;
  const unlessUnknown = (error: unknown) => {
    report(app, error);
    return undefined;
  };
  const id = await repositoryId(found, scratch).catch(unlessUnknown);
  return { id, within: found.within, ...(found.commit !== undefined && { commit: found.commit }) };
}
