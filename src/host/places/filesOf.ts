import * as vscode from 'vscode';
import { isInside, type Spot } from '../../domain/records/place.ts';
import type { App } from '../app.ts';
import { isReallyInside } from './isReallyInside.ts';
import { repositoryAt } from './repositoryAt.ts';

interface Candidate {
  readonly folder: vscode.Uri;
  readonly path: string;
  readonly rank: number;
}

/** The path of the spot in a folder of its repository; undefined in a folder of another one. */
async function pathByRepository(app: App, folder: vscode.Uri, spot: Spot): Promise<string | undefined> {
  if (spot.repository === undefined) return undefined;
  const found = await repositoryAt(app, folder);
  if (found?.id !== spot.repository) return undefined;
  const path = spot.repositoryPath ?? spot.path;
  if (found.within === '') return path;
  return path.startsWith(`${found.within}/`) ? path.slice(found.within.length + 1) : undefined;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => false,
  );
}

/** Where the file of a spot stands in the open folders: its repository first, then folders of its name, then others. */
export async function filesOf(app: App, spot: Spot): Promise<vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const candidates = await Promise.all(
    folders.map(async ({ uri, name }): Promise<Candidate> => {
      const path = await pathByRepository(app, uri, spot);
      const rank = (path === undefined ? 0 : 2) + (name === spot.folder ? 1 : 0);
      return { folder: uri, path: path ?? spot.path, rank };
    }),
  );
  const files: vscode.Uri[] = [];
  const inside = candidates.filter(({ path }) => isInside(path));
  for (const { folder, path } of inside.sort((left, right) => right.rank - left.rank)) {
    const file = vscode.Uri.joinPath(folder, path);
    if ((await isFile(file)) && (await isReallyInside(file, folder))) files.push(file);
  }
  return files;
}
