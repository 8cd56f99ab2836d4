import * as vscode from 'vscode';
import { longDay } from '../../domain/day.ts';
import { shortened } from '../../domain/visible.ts';
import type { Finding } from '../../wording/finding.ts';
import { type Edit, rewritesFor } from '../../wording/rewrites.ts';
import { checkerFor } from './checkerFor.ts';
import { draftContext, nextDay } from './context.ts';
import { type Draft, findingsIn, rangeOf } from './draftFindings.ts';
import { allowing, takingBack } from './teamActions.ts';

const escaped = (text: string) => text.replace(/[\\$}]/g, '\\$&');

/** The date stands as a slot, so that another one is typed over it at once. */
function asSnippet(text: string, date: string): vscode.SnippetString {
  const [first = '', ...rest] = text.split(date).map(escaped);
  const slot = `\${1:${escaped(date)}}`;
  return new vscode.SnippetString([first, ...rest].join(slot));
}

function editing({ document }: Draft, { start, end, text }: Edit, date: string): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const range = rangeOf(document, { start, end });
  edit.set(document.uri, [vscode.SnippetTextEdit.replace(range, asSnippet(text, date))]);
  return edit;
}

function action(title: string, edit: vscode.WorkspaceEdit): vscode.CodeAction {
  const one = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  one.edit = edit;
  return one;
}

function betterOnes(draft: Draft, finding: Finding): vscode.CodeAction[] {
  const day = nextDay(draft.around);
  if (!day) return [];
  const date = longDay(day);
  const context = draftContext(draft.around);
  const wanted = { text: draft.document.getText(), finding, date, context };
  const actions = rewritesFor(checkerFor(draft.team), wanted).map(({ edit, reads }) =>
    action(vscode.l10n.t('Say: "{0}"', shortened(reads, 90)), editing(draft, edit, date)),
  );
  const [first] = actions;
  if (first) first.isPreferred = true;
  return actions;
}

/** A comment on the line above keeps the reason; what is copied or sent leaves it out. */
function ignoring({ document }: Draft, { label, start }: Finding): vscode.CodeAction {
  const { line } = document.positionAt(start);
  const reason = escaped(vscode.l10n.t('why it is fine here'));
  const snippet = new vscode.SnippetString(`<!-- listen-first-ignore ${label}: \${1:${reason}} -->\n`);
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [vscode.SnippetTextEdit.insert(new vscode.Position(line, 0), snippet)]);
  return action(vscode.l10n.t('Ignore here, with a reason'), edit);
}

/**
 * Better sentences for what stands at a place of a draft, each checked: it clears its finding and brings no other. Or it
 * may stand: here with a reason, or for the team.
 */
export function actionsIn(draft: Draft, at: vscode.Range): vscode.CodeAction[] {
  const here = findingsIn(draft).filter(one => rangeOf(draft.document, one).intersection(at) !== undefined);
  const ofFindings = here.flatMap(finding => [
    ...betterOnes(draft, finding),
    ignoring(draft, finding),
    ...allowing(draft, finding),
  ]);
  return [...ofFindings, ...takingBack(draft, at)];
}
