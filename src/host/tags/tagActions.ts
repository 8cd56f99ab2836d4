import * as vscode from 'vscode';
import { lineOf } from './marks.ts';
import type { StandingNow } from './standingNow.ts';
import { type Tagged, tagsIn } from './tagLenses.ts';

function action(title: string, command: string, target: unknown): vscode.CodeAction {
  const one = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  one.command = { title, command, arguments: [target] };
  return one;
}

function actionsOf(one: Tagged, uri: vscode.Uri): vscode.CodeAction[] {
  const { t } = vscode.l10n;
  const { record } = one;
  if (!record)
    return [
      action(t('Keep a note of this temporary code…'), 'listenFirst.adoptTag', { uri, line: lineOf(one) }),
    ];
  const name = { conversation: record.conversation, id: record.id };
  return [
    action(t('Extend this temporary code…'), 'listenFirst.extendTemporary', name),
    action(t('Record that the customer was told…'), 'listenFirst.tellTemporary', name),
    action(t('Open the conversation'), 'listenFirst.openTemporaryStory', name),
  ];
}

/** What can be done with the tags of the lines that are selected. */
export function tagActions(now: StandingNow, uri: vscode.Uri, range: vscode.Range): vscode.CodeAction[] {
  const isHere = (one: Tagged) => lineOf(one) >= range.start.line && lineOf(one) <= range.end.line;
  return tagsIn(now, uri)
    .filter(isHere)
    .flatMap(one => actionsOf(one, uri));
}
