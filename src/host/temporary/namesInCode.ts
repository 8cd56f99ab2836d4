import * as vscode from 'vscode';
import type { App } from '../app.ts';

const setting = 'temporary.namesInCode';
const key = 'listenFirst.askedForNames';

const here = (uri: vscode.Uri) => vscode.workspace.getConfiguration('listenFirst', uri);

/** Whether code of this repository may name customers: its settings say so, for everybody who works on it. */
export const mayNameIn = (uri: vscode.Uri): boolean => here(uri).get(setting) === true;

/** Whether nobody decided yet. */
export function isUndecided(uri: vscode.Uri): boolean {
  const { globalValue, workspaceValue, workspaceFolderValue } = here(uri).inspect<boolean>(setting) ?? {};
  return [globalValue, workspaceValue, workspaceFolderValue].every(one => one === undefined);
}

/** Opens the settings of the workspace where names are allowed. */
export const allowNames = (title: string): vscode.Command => ({
  command: 'workbench.action.openWorkspaceSettings',
  title,
  arguments: ['listenFirst.temporary.namesInCode'],
});

async function isFirstTime({ extension: { workspaceState } }: App, folder: vscode.Uri): Promise<boolean> {
  const asked = workspaceState.get<readonly string[]>(key, []);
  if (asked.includes(folder.toString())) return false;
  await workspaceState.update(key, [...asked, folder.toString()]);
  return true;
}

/** Asks once in each folder, without taking the focus and never in a call, whether its code may name customers. */
export async function askOnceForNames(app: App, uri: vscode.Uri): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const isCalm = app.call.id === undefined && !app.hiding.isOn && !app.sample.isOn;
  if (!folder || !isCalm || !vscode.workspace.isTrusted || !isUndecided(uri)) return;
  if (!(await isFirstTime(app, folder))) return;
  const allow = vscode.l10n.t('Allow Names');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Tags of temporary code leave customers out. May the code of this folder name them, for everybody who reads it? The answer is kept in its settings.',
    ),
    allow,
    vscode.l10n.t('Leave Them Out'),
  );
  if (chosen === allow) await here(uri).update(setting, true, vscode.ConfigurationTarget.WorkspaceFolder);
}
