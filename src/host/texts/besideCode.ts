import * as vscode from 'vscode';
import { isOwnText } from './ownFiles.ts';

const holdsOwn = (folder: string) => (tab: vscode.Tab) =>
  tab.input instanceof vscode.TabInputText && isOwnText(folder, tab.input.uri);

/** Where our texts stand already; else beside the code, if any is open. @param folder our own */
export function besideCode(folder: string): vscode.ViewColumn {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const ours = all.find(group => group.tabs.some(holdsOwn(folder)));
  if (ours) return ours.viewColumn;
  const isAlone = activeTabGroup.tabs.length === 0;
  return isAlone ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
}
