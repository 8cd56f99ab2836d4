import type * as vscode from 'vscode';
import type { App } from '../app.ts';
import { loadPlaces } from '../places/loadPlaces.ts';
import { repositoryAt } from '../places/repositoryAt.ts';

const key = 'listenFirst.seenHandles';
/** Of each branch, at most. */
const most = 2_000;
const mostBranches = 50;

export interface SeenHere {
  readonly refs: readonly string[];
  readonly isComplete: boolean;
}

interface Remembered {
  /** What tells the repository from all others; undefined where there is none. */
  readonly repository: string | undefined;
  /** The handles that stood there before, on this branch, and may be gone now. */
  readonly before: readonly string[];
}

/**
 * Which handles stood in a folder, by its branch: a tag that another branch has not is not gone. Kept with the
 * workspace, not with the records: it says what this window saw.
 */
export async function rememberHere(app: App, folder: vscode.Uri, seen: SeenHere): Promise<Remembered> {
  const found = await repositoryAt(app, folder);
  if (!found?.id) return { repository: undefined, before: [] };
  const { branchOf } = await loadPlaces();
  const place = `${folder.toString()} ${await branchOf(folder.fsPath)}`;
  const memory = app.extension.workspaceState;
  const all = memory.get<Readonly<Record<string, readonly string[]>>>(key, {});
  const before = all[place] ?? [];
  const together = [...new Set([...seen.refs, ...before])].slice(0, most);
  const others = Object.entries(all).filter(([name]) => name !== place);
  if (together.length !== before.length)
    await memory.update(key, Object.fromEntries([[place, together], ...others].slice(0, mostBranches)));
  return { repository: found.id, before };
}
