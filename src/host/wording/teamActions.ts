import * as vscode from 'vscode';
import { shortened } from '../../domain/visible.ts';
import type { Finding } from '../../wording/finding.ts';
import type { WordingWish } from './allowWording.ts';
import { draftContext } from './context.ts';
import type { Draft } from './draftFindings.ts';
import { phraseToAllow, placesOf } from './teamPhrases.ts';

function action(title: string, wish: WordingWish): vscode.CodeAction {
  const one = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  one.command = { title, command: 'listenFirst.allowWording', arguments: [wish] };
  return one;
}

/** Lets the words of a finding stand for everybody who reads the customer's store; none where it would come back. */
export function allowing({ document, customer, team, around }: Draft, finding: Finding): vscode.CodeAction[] {
  const checked = { text: document.getText(), context: draftContext(around), team };
  const words = phraseToAllow(checked, finding);
  if (words === undefined) return [];
  const title = vscode.l10n.t('Allow "{0}" for the team', shortened(words, 60));
  return [action(title, { customer, words, isAllowed: true })];
}

/** What was allowed by mistake is taken back where it stands. */
export function takingBack({ document, customer, team }: Draft, at: vscode.Range): vscode.CodeAction[] {
  const { line } = at.start;
  const { text } = document.lineAt(line);
  const isAt = ({ start, end }: { readonly start: number; readonly end: number }) =>
    new vscode.Range(line, start, line, end).intersection(at) !== undefined;
  const there = (team.allowed ?? []).filter(words => placesOf(words, text).some(isAt));
  return there.map(words => {
    const title = vscode.l10n.t('No longer allow "{0}"', shortened(words, 60));
    return action(title, { customer, words, isAllowed: false });
  });
}
