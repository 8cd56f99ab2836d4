import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { backUp } from '../../storage/backup/backUp.ts';
import type { StorePlace } from '../../storage/stores/places.ts';
import type { App } from '../app.ts';
import { checks } from './checks.ts';
import { examineInThread } from './examineInThread.ts';
import { measureAnew } from './sizeOnDisk.ts';

async function placeAt(app: App, folder: unknown): Promise<StorePlace> {
  const place = (await (await app.desk()).places()).find(one => one.home.store === folder);
  if (place) return place;
  throw new Problem('not found', vscode.l10n.t('This store is gone. Show the stores again.'));
}

/** In the system's own window of files; where there is none on this side, in a window of the editor. */
export async function openStoreFolder(app: App, folder: unknown): Promise<void> {
  const uri = vscode.Uri.file((await placeAt(app, folder)).home.store);
  const isHere = vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
  if (isHere) await vscode.commands.executeCommand('revealFileInOS', uri);
  else await vscode.commands.executeCommand('vscode.openFolder', uri, { forceNewWindow: true });
}

export async function backUpStore(app: App, folder: unknown): Promise<void> {
  const { home } = await placeAt(app, folder);
  const { made, reason } = await backUp({ store: home.store, today: (await app.desk()).today() });
  if (reason) throw reason;
  measureAnew(home.store);
  const words = made
    ? vscode.l10n.t('Backed up')
    : vscode.l10n.t('The backup of today holds everything already');
  vscode.window.setStatusBarMessage(words, 6_000);
}

interface Look {
  readonly title: string;
  readonly repairs: boolean;
}

async function examineStore(
  app: App,
  { home, isShared }: StorePlace,
  { title, repairs }: Look,
): Promise<void> {
  const file = vscode.Uri.joinPath(app.extension.extensionUri, 'dist', 'storeDoctor.mjs').fsPath;
  const found = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    examineInThread(file, { home, isShared, repairs }),
  );
  measureAnew(home.store);
  checks.set(home.store, { ...found, at: (await app.desk()).now() });
}

/** Reads every line; the document of the stores shows what was found. */
export async function checkStore(app: App, folder: unknown): Promise<void> {
  const place = await placeAt(app, folder);
  await examineStore(app, place, { title: vscode.l10n.t('Checking every line…'), repairs: false });
}

/** Makes what is derived from the log again; the log itself is never touched. */
export async function repairStore(app: App, folder: unknown): Promise<void> {
  const place = await placeAt(app, folder);
  await examineStore(app, place, { title: vscode.l10n.t('Making it again from the log…'), repairs: true });
}
