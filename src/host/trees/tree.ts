import * as vscode from 'vscode';
import { inTurn } from '../../storage/inTurn.ts';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { type Reading, readingsOf } from './reading.ts';
import { ShownRows, type TreeRow } from './shownRows.ts';

/** What stands above the rows. */
export interface TreeHead {
  readonly description?: string | undefined;
  readonly message?: string | undefined;
}

export interface TreeSource<Row extends TreeRow> {
  readonly view: string;
  readonly name: string;
  readonly rows: (parent: Row | undefined, reading: Reading) => readonly Row[] | Promise<readonly Row[]>;
  /** How a row looks; its id is its key. */
  readonly item: (row: Row) => vscode.TreeItem;
  readonly head?: (reading: Reading) => Promise<TreeHead>;
  /** How much of it waits, beside the icon of the container; also while nobody sees the view. */
  readonly badge?: {
    readonly now: () => vscode.ViewBadge | undefined;
    readonly onDidChange: vscode.Event<void>;
  };
  /** Fires when other rows are shown of the same records. */
  readonly onDidChange?: vscode.Event<void>;
}

/** A list that follows the records while somebody can see it. Hidden, it is empty and has no name. */
class RecordTree<Row extends TreeRow> implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #app: App;
  readonly #source: TreeSource<Row>;
  readonly #changed = new vscode.EventEmitter<undefined | Row[]>();
  readonly #shown = new ShownRows<Row>();
  readonly #view: vscode.TreeView<Row>;
  readonly #following: vscode.Disposable;
  /** The records changed while nobody saw it. */
  #isBehind = false;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(app: App, source: TreeSource<Row>) {
    this.#app = app;
    this.#source = source;
    this.#view = vscode.window.createTreeView(source.view, { treeDataProvider: this, showCollapseAll: true });
    if (app.hiding.isOn) this.#view.title = this.#title();
    const follow = quietly(
      app,
      inTurn(() => this.#follow()),
    );
    this.#following = vscode.Disposable.from(
      readingsOf(app).onDidRenew(follow),
      this.#view.onDidChangeVisibility(() => this.#isBehind && follow()),
      source.onDidChange?.(follow) ?? { dispose: () => {} },
      app.hiding.onDidChange(() => this.#startOver()),
      source.badge?.onDidChange(() => this.#tellBadge()) ?? { dispose: () => {} },
    );
    this.#tellBadge();
  }

  async getChildren(parent?: Row): Promise<Row[]> {
    if (this.#app.hiding.isOn) return [];
    const reading = await readingsOf(this.#app).latest();
    const rows = await this.#source.rows(parent, reading);
    const head = parent ? undefined : await this.#head(reading);
    if (this.#app.hiding.isOn) return [];
    this.#shown.show(parent, rows);
    if (head) this.#tell(head);
    return [...rows];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const item = this.#source.item(row);
    item.id = row.key;
    return item;
  }

  dispose(): void {
    this.#following.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  #title(): string {
    return this.#app.hiding.isOn ? vscode.l10n.t('Notes') : this.#source.name;
  }

  async #follow(): Promise<void> {
    this.#isBehind = !this.#view.visible;
    if (this.#isBehind || this.#app.hiding.isOn) return;
    const reading = await readingsOf(this.#app).latest();
    const head = await this.#head(reading);
    const changed = await this.#shown.changed(row => this.#source.rows(row, reading));
    if (this.#app.hiding.isOn) return;
    this.#tell(head);
    const rows = changed.filter(row => row !== undefined);
    if (changed.length > rows.length) this.#changed.fire(undefined);
    else if (rows.length > 0) this.#changed.fire(rows);
  }

  async #head(reading: Reading): Promise<TreeHead> {
    return (await this.#source.head?.(reading)) ?? {};
  }

  #tell({ description = '', message = '' }: TreeHead): void {
    this.#view.description = description;
    this.#view.message = message;
  }

  #tellBadge(): void {
    this.#view.badge = this.#app.hiding.isOn ? undefined : this.#source.badge?.now();
  }

  #startOver(): void {
    this.#view.title = this.#title();
    this.#tellBadge();
    this.#tell({});
    this.#shown.forgetAll();
    this.#changed.fire(undefined);
  }
}

export function tree<Row extends TreeRow>(app: App, source: TreeSource<Row>): vscode.Disposable {
  return new RecordTree(app, source);
}
