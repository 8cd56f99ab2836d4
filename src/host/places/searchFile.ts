import { posix } from 'node:path';
import * as vscode from 'vscode';
import type { Found } from '../../anchoring/findSpot.ts';
import type { Spot } from '../../domain/records/place.ts';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { isReallyInside } from './isReallyInside.ts';
import { loadPlaces } from './loadPlaces.ts';

/** More files of one name are not looked through, nor larger ones. */
const most = 50;
const longest = 2 * 1024 * 1024;

const literal = (name: string) => name.replace(/[[\]{}*?]/g, '[$&]');

/** What stands in the editor, saved or not, else on disk; undefined for what is too large or may not be read. */
async function textOf(file: vscode.Uri): Promise<string | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri;
  if (!folder || !(await isReallyInside(file, folder))) return undefined;
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open) return open.getText();
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > longest) return undefined;
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

const isThere = ({ state }: Found) => state === 'exact' || state === 'moved';

/** The one file of the same name in the open folders that holds the code of a spot; undefined where several do. */
export async function searchFile(app: App, spot: Spot): Promise<vscode.Uri | undefined> {
  const pattern = `**/${literal(posix.basename(spot.path))}`;
  const files = await vscode.workspace.findFiles(pattern, '**/node_modules/**', most + 1);
  const { findSpot } = await loadPlaces();
  const holding: vscode.Uri[] = [];
  const look = quietly(app, async (file: vscode.Uri) => {
    const text = await textOf(file);
    if (text !== undefined && isThere(findSpot(text, spot))) holding.push(file);
  });
  for (const file of files.length > most ? [] : files) await look(file);
  return holding.length === 1 ? holding[0] : undefined;
}
