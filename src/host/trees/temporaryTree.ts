import * as vscode from 'vscode';

/** Empty until code can be tagged; its welcome text says what will stand here. */
export function temporaryTree(): vscode.Disposable {
  return vscode.window.createTreeView<never>('listenFirst.temporary', {
    treeDataProvider: { getChildren: () => [], getTreeItem: node => node },
  });
}
