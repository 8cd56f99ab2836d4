import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { guard } from '../guard.ts';

export interface TreeSource<Node> {
  readonly view: string;
  readonly children: (node: Node | undefined) => Promise<readonly Node[]>;
  readonly item: (node: Node) => vscode.TreeItem;
}

/** A plain list that follows the records; nothing is read before it is looked at. */
export function tree<Node>(app: App, { view, children, item }: TreeSource<Node>): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: async node => [...(await children(node))],
    getTreeItem: item,
  };
  const made = vscode.window.createTreeView(view, { treeDataProvider: provider, showCollapseAll: true });
  const refresh = guard(app, () => changed.fire());
  return vscode.Disposable.from(made, changed, app.onDidChange(refresh));
}
