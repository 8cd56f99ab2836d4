import * as vscode from 'vscode';
import { isHeadValue } from '../../tags/tag.ts';
import { allowNames, isUndecided, mayNameIn } from '../temporary/namesInCode.ts';
import { lineOf } from './marks.ts';
import type { StandingNow } from './standingNow.ts';
import { headAt } from './tagInCode.ts';
import { type Tagged, tagsIn } from './tagLenses.ts';

const { QuickFix } = vscode.CodeActionKind;
const until = /\buntil\s*=\s*[^\s,)]+/;

function action(title: string, command: string, target: unknown): vscode.CodeAction {
  const one = new vscode.CodeAction(title, QuickFix);
  one.command = { title, command, arguments: [target] };
  return one;
}

/** Names the customer in the tag where the code may name it; where nobody decided on that, the way to decide. */
function namingOf({ record, tag }: Tagged, document: vscode.TextDocument): vscode.CodeAction[] {
  const { t } = vscode.l10n;
  const id = record?.customerId ?? '';
  if (tag.for !== undefined || !isHeadValue(id)) return [];
  const may = mayNameIn(document.uri);
  const title = may
    ? t('Name the customer in the code: for={0}', id)
    : t('Allow customer names in the code of this repository…');
  const one = new vscode.CodeAction(title, QuickFix);
  const head = headAt(document, tag.line - 1);
  if (!may) {
    one.command = allowNames(title);
    return isUndecided(document.uri) ? [one] : [];
  }
  if (!head) return [];
  one.edit = new vscode.WorkspaceEdit();
  one.edit.replace(
    document.uri,
    head.range,
    document.getText(head.range).replace(until, found => `${found},for=${id}`),
  );
  return [one];
}

function actionsOf(one: Tagged, document: vscode.TextDocument): vscode.CodeAction[] {
  const { t } = vscode.l10n;
  const { record } = one;
  if (!record)
    return [
      action(t('Keep a note of this temporary code…'), 'listenFirst.adoptTag', {
        uri: document.uri,
        line: lineOf(one),
      }),
    ];
  const name = { conversation: record.conversation, id: record.id };
  return [
    action(t('Extend this temporary code…'), 'listenFirst.extendTemporary', name),
    action(t('Record that the customer was told…'), 'listenFirst.tellTemporary', name),
    action(t('Open the conversation'), 'listenFirst.openTemporaryStory', name),
    ...namingOf(one, document),
  ];
}

/** What can be done with the tags of the lines that are selected. */
export function tagActions(
  now: StandingNow,
  document: vscode.TextDocument,
  range: vscode.Range,
): vscode.CodeAction[] {
  const isHere = (one: Tagged) => lineOf(one) >= range.start.line && lineOf(one) <= range.end.line;
  return tagsIn(now, document.uri)
    .filter(isHere)
    .flatMap(one => actionsOf(one, document));
}
