import * as vscode from 'vscode';
import { copyData } from '../../storage/copyData.ts';
import { dataFolder, thisMachine } from '../../storage/location.ts';
import type { App } from '../app.ts';
import { requireOwnRecords } from '../sample/requireOwnRecords.ts';

/** What devcontainer.json has to hold so that the copy is used. */
const setting = (folder: string) => `"remoteEnv": { "XDG_DATA_HOME": ${JSON.stringify(folder)} }`;

async function chosenFolder(): Promise<string | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('A Folder That Outlives This Container'),
      openLabel: vscode.l10n.t('Keep It Here'),
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  return folder?.fsPath;
}

/** Copies all records into a mounted folder, and hands out the line that makes a container use them there. */
export async function keepBeyond(app: App): Promise<void> {
  requireOwnRecords(app);
  const folder = await chosenFolder();
  if (folder === undefined) return;
  const copy = await copyData(dataFolder(thisMachine()), folder);
  await vscode.env.clipboard.writeText(setting(folder));
  await vscode.window.showInformationMessage(vscode.l10n.t('Your records were copied to {0}.', copy), {
    modal: true,
    detail: vscode.l10n.t(
      'Paste the line that is on the clipboard into devcontainer.json and open the folder in its container again. What you write before that stays in this container.\n\n{0}',
      setting(folder),
    ),
  });
}
