import * as vscode from 'vscode';
import { type Repository, readRepository } from '../../storage/git/readRepository.ts';
import { repositoryId } from '../../storage/git/repositoryId.ts';
import type { App } from '../app.ts';
import { report } from '../guard.ts';
import { scratchFolder } from './scratchFolder.ts';

export interface KnownRepository extends Pick<Repository, 'within' | 'commit'> {
  readonly id: string | undefined;
}

export type LookUp = (app: App, folder: vscode.Uri) => Promise<KnownRepository | undefined>;

/** For many links at once: each folder is looked up once in a few seconds. */
export function lookUpSeldom(patience = 5_000): LookUp {
  const known = new Map<string, { readonly at: number; readonly found: ReturnType<LookUp> }>();
  return (app, folder) => {
    const key = folder.toString();
    const last = known.get(key);
    if (last && performance.now() - last.at < patience) return last.found;
    const found = repositoryAt(app, folder);
    known.set(key, { at: performance.now(), found });
    return found;
  };
}

/** The repository of a folder, read from its plain files; git runs only in a window that is trusted. */
export async function repositoryAt(app: App, folder: vscode.Uri): Promise<KnownRepository | undefined> {
  if (folder.scheme !== 'file') return undefined;
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
