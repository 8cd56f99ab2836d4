import * as vscode from 'vscode';
import { inbox } from '../../domain/records/channel.ts';
import { rowShowing } from '../../domain/records/merges.ts';
import type { App } from '../app.ts';
import { type NamedRow, namedRows } from '../call/currentMoment.ts';
import { dayAndTime } from '../pane/callTime.ts';
import { shownLine } from '../shownLine.ts';
import type { Named } from './named.ts';

/** The talk that a row of the tree names; undefined where it is gone or none is named. */
export async function rowOf(app: App, { conversation }: Named): Promise<NamedRow | undefined> {
  return conversation === inbox ? undefined : rowShowing(await namedRows(app), conversation);
}

export interface TalkItem extends vscode.QuickPickItem {
  readonly row: NamedRow;
}

/** "Outage" with its customer and time, or the time alone. @param remark stands before them */
export function talkItem(row: NamedRow, remark = ''): TalkItem {
  const [title, when] = [shownLine(row.title), dayAndTime(row.started)];
  return {
    label: title || when,
    description: [remark, shownLine(row.with), title ? when : ''].filter(Boolean).join(' · '),
    row,
  };
}

export const separator = (label: string): vscode.QuickPickItem => ({
  label,
  kind: vscode.QuickPickItemKind.Separator,
});
