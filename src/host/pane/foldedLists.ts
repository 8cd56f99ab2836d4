import * as vscode from 'vscode';
import type { CallState } from '../../protocol/callState.ts';
import type { App } from '../app.ts';
import type { Moment } from '../call/currentMoment.ts';

/** What waits in the lists below the pane; nothing in a window of its own, which has none. */
export function foldedLists({ call, lists }: App, { rows, due: agreed }: Moment): CallState['lists'] {
  if (call.isInWindow) return undefined;
  const due = [...agreed, ...rows.flatMap(row => row.due)];
  const temporary = rows.flatMap(row => row.temporary);
  return {
    label: vscode.l10n.t('{0} due · {1} temporary', due.length, temporary.length),
    isFolded: lists.areFolded,
  };
}
