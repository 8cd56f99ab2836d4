import * as vscode from 'vscode';
import { isInside, type Spot } from '../../domain/records/place.ts';
import type { App } from '../app.ts';
import { isReallyInside } from './isReallyInside.ts';
import { type LookUp, repositoryAt } from './repositoryAt.ts';

interface Lookout {
  readonly app: App;
  readonly lookUp: LookUp;
}

interface Candidate {
  readonly folder: vscode.Uri;
  readonly path: string;
  readonly rank: number;
}

/** The path of the spot in a folder of its repository; undefined in a folder of another one. */
async function pathByRepository(
  { app, lookUp }: Lookout,
  folder: vscode.Uri,
  spot: Spot,
): Promise<string | undefined> {
  if (spot.repository === undefined) return undefined;
  const found = await lookUp(app, folder);
  if (found?.id !== spot.repository) return undefined;
  const path = spot.repositoryPath ?? spot.path;
  if (found.within === '') return path;
  return path.startsWith(`${found.within}/`) ? path.slice(found.within.length + 1) : undefined;
}

async function isThere(uri: vscode.Uri, { whole }: Spot): Promise<boolean> {
  const wanted = whole === 'folder' ? vscode.FileType.Directory : vscode.FileType.File;
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & wanted) !== 0,
    () => false,
  );
}

/** The open folders in which the path of a spot may stand: of its repository first, then of its name, then others. */
async function homesOf(lookout: Lookout, spot: Spot): Promise<readonly Candidate[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const candidates = await Promise.all(
    folders.map(async ({ uri, name }): Promise<Candidate> => {
      const path = await pathByRepository(lookout, uri, spot);
      const rank = (path === undefined ? 0 : 2) + (name === spot.folder ? 1 : 0);
      return { folder: uri, path: path ?? spot.path, rank };
    }),
  );
  const inside = candidates.filter(({ path }) => isInside(path));
  return inside.sort((left, right) => right.rank - left.rank);
}

/** The open folder that is a clone of the repository of a spot, and its path there, whether it is there now or not. */
export async function cloneOf(
  app: App,
  spot: Spot,
  lookUp: LookUp = repositoryAt,
): Promise<Pick<Candidate, 'folder' | 'path'> | undefined> {
  const [first] = await homesOf({ app, lookUp }, spot);
  return first && first.rank >= 2 ? first : undefined;
}

/** Where the file or folder of a spot stands in the open folders: its repository first, then folders of its name, then others. */
export async function filesOf(app: App, spot: Spot, lookUp: LookUp = repositoryAt): Promise<vscode.Uri[]> {
  if (spot.scheme !== undefined) return [];
  const files: vscode.Uri[] = [];
  for (const { folder, path } of await homesOf({ app, lookUp }, spot)) {
    const file = vscode.Uri.joinPath(folder, path);
    if ((await isThere(file, spot)) && (await isReallyInside(file, folder))) files.push(file);
  }
  return files;
}
