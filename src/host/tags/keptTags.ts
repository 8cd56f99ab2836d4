import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type * as vscode from 'vscode';
import type { Found } from '../../storage/scan/found.ts';
import { type KeptScan, keepScan, readKeptScan, type Scanned } from '../../storage/scan/keptScan.ts';
import type { App } from '../app.ts';
import { keptFolder } from './keptFolder.ts';
import { keywordHere } from './keyword.ts';

function placeOf(app: App, uri: vscode.Uri): KeptScan | undefined {
  const folder = keptFolder(app);
  if (folder === undefined || uri.scheme !== 'file') return undefined;
  const name = createHash('sha256').update(uri.toString()).digest('hex').slice(0, 24);
  return { file: join(folder, `${name}.json`), folder: uri.fsPath, keyword: keywordHere() };
}

/** Keeps what was found in a folder for the next start of a window. */
export async function keepTags(app: App, uri: vscode.Uri, scanned: Scanned): Promise<void> {
  const place = placeOf(app, uri);
  if (place) await keepScan(place, scanned);
}

/** What was found in a folder the last time, of files that are as they were. */
export async function keptTags(app: App, uri: vscode.Uri): Promise<Found | undefined> {
  const place = placeOf(app, uri);
  return place && readKeptScan(place);
}
