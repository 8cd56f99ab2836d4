import * as vscode from 'vscode';
import type { Spot } from '../../../domain/records/place.ts';
import { cloneOf } from '../filesOf.ts';
import { scratchFolder } from '../scratchFolder.ts';
import type { Seeking, Standing } from './standing.ts';

/** Git runs only in a window that is trusted, and knows nothing of cells and of what is not saved. */
const isFollowed = (spot: Spot) =>
  vscode.workspace.isTrusted && spot.commit !== undefined && spot.cell === undefined;

const isUnsaved = (file: vscode.Uri) =>
  vscode.workspace.textDocuments.some(one => one.isDirty && one.uri.toString() === file.toString());

/**
 * Where the commits since it was linked took the code of a spot.
 * @returns undefined where git does not know
 */
export async function standingAlong(seeking: Seeking, spot: Spot): Promise<Standing | undefined> {
  const { app, historian, lookUp, isWanted } = seeking;
  if (!isFollowed(spot)) return undefined;
  const clone = await cloneOf(app, spot, lookUp);
  if (clone?.folder.scheme !== 'file') return undefined;
  const { folder, path } = clone;
  const journey = { root: folder.fsPath, scratch: scratchFolder(), spots: [{ ...spot, path }] };
  const [found] = (await historian.follow(journey, isWanted)) ?? [];
  if (!found || found.state === 'lost') return undefined;
  const file = vscode.Uri.joinPath(folder, found.path);
  const { state, start, end } = found;
  return isUnsaved(file) ? undefined : { state, start, end, spot, file, isPlain: true };
}
