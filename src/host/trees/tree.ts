import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { guard } from '../guard.ts';

export interface TreeSource<Node> {
  readonly view: string;
  readonly name: string;
  readonly children: (node: Node | undefined) => Promise<readonly Node[]>;
  readonly item: (node: Node) => vscode.TreeItem | Promise<vscode.TreeItem>;
}

/** A plain list that follows the records; nothing is read before it is looked at. Hidden, it is empty and has no name. */
export function tree<Node>(app: App, { view, name, children, item }: TreeSource<Node>): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: async node => (app.hiding.isOn ? [] : [...(await children(node))]),
    getTreeItem: item,
  };
  const made = vscode.window.createTreeView(view, { treeDataProvider: provider, showCollapseAll: true });
  const refresh = guard(app, () => {
    made.title = app.hiding.isOn ? vscode.l10n.t('Notes') : name;
    changed.fire();
  });
  return vscode.Disposable.from(made, changed, app.onDidChange(refresh), app.hiding.onDidChange(refresh));
}
