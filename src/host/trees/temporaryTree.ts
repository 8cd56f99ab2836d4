import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { standingNow } from '../tags/standingNow.ts';
import { groupingOf, onDidChangeGrouping } from './temporaryGrouping.ts';
import { groupItem, temporaryItem } from './temporaryItems.ts';
import { type Line, linesOf } from './temporaryRows.ts';
import { tree } from './tree.ts';

/** Code that is temporary, as it stands in the code and in the records. */
export function temporaryTree(app: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const renew = () => changed.fire();
  const view = tree<Line>(app, {
    view: 'listenFirst.temporary',
    name: vscode.l10n.t('Temporary Code'),
    rows: (parent, reading) => linesOf(parent, standingNow(app, reading), groupingOf(app)),
    item: row => ('rows' in row ? groupItem(row) : temporaryItem(row)),
    onDidChange: changed.event,
  });
  return vscode.Disposable.from(changed, view, app.tags.onDidChange(renew), onDidChangeGrouping(renew));
}
