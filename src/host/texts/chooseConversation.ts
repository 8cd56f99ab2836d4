import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { App } from '../app.ts';
import { namedRows } from '../call/currentMoment.ts';
import { dayAndTime } from '../pane/callTime.ts';
import { shownLine } from '../shownLine.ts';

/** The conversation a text is asked for: a row of the tree, the current call, or one the person picks. */
export async function chooseConversation(app: App, row: unknown): Promise<string | undefined> {
  const named = (Object(row) as { conversation?: unknown }).conversation;
  if (typeof named === 'string') return named;
  if (app.call.id !== undefined) return app.call.id;
  const rows = await namedRows(app);
  if (rows.length === 0) {
    throw new Problem('not found', vscode.l10n.t('There is no conversation yet. Start a call first.'));
  }
  const items = rows.map(one => ({
    id: one.id,
    label: shownLine(one.with),
    description: dayAndTime(one.started),
    detail: shownLine(one.title),
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which conversation?') }))?.id;
}
