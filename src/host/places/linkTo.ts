import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { type Spot, spotLabel } from '../../domain/records/place.ts';
import type { App } from '../app.ts';
import { shownLine } from '../shownLine.ts';

/** Links code to the last entry of the call. @throws Problem 'not found' without a call or an entry */
export async function linkTo(app: App, spot: Spot): Promise<void> {
  const { id } = app.call;
  if (id === undefined) {
    throw new Problem('not found', vscode.l10n.t('Start a call and add an entry, then link code to it.'));
  }
  await (await app.desk()).change.linkPlace({ conversation: id, spot });
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('Linked {0} to the last entry', shownLine(spotLabel(spot))),
    4_000,
  );
}
