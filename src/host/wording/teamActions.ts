import * as vscode from 'vscode';
import { shortened } from '../../domain/visible.ts';
import type { Finding } from '../../wording/finding.ts';
import { masked } from '../../wording/mask.ts';
import { wordsOf } from '../../wording/teamWords.ts';
import { tokensOf } from '../../wording/tokens.ts';
import type { WordingWish } from './allowWording.ts';
import { type Draft, findingsIn } from './draftFindings.ts';

type Stretch = Pick<Finding, 'start' | 'end'>;

/** Marks of Markdown stand for no word. */
const phraseAt = ({ document }: Draft, { start, end }: Stretch): string =>
  masked(document.getText())
    .slice(start, end)
    .replace(/[*\\^[\]{}|<>_`~\s]+/g, ' ')
    .trim();

/** Whether the finding goes, and none comes, where the team lets these words stand. */
function wouldClear(draft: Draft, finding: Finding, words: string): boolean {
  const { team } = draft;
  const after = findingsIn({ ...draft, team: { ...team, allowed: [words, ...(team.allowed ?? [])] } });
  const isSame = (one: Finding) =>
    one.label === finding.label && one.sentence.start === finding.sentence.start;
  return after.length < findingsIn(draft).length && !after.some(isSame);
}

function action(title: string, wish: WordingWish): vscode.CodeAction {
  const one = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  one.command = { title, command: 'listenFirst.allowWording', arguments: [wish] };
  return one;
}

/** Lets the words of a finding stand for everybody who reads the customer's store; none where it would come back. */
export function allowing(draft: Draft, finding: Finding): vscode.CodeAction[] {
  const phrases = [finding, finding.sentence].map(one => phraseAt(draft, one));
  const words = phrases.find(one => wordsOf(one).length > 0 && wouldClear(draft, finding, one));
  if (words === undefined) return [];
  const { customer } = draft;
  return [
    action(vscode.l10n.t('Allow "{0}" for the team', shortened(words, 60)), {
      customer,
      words,
      isAllowed: true,
    }),
  ];
}

/** Where a phrase stands in a line. */
function placesOf(phrase: string, line: string): Stretch[] {
  const [words, tokens] = [wordsOf(phrase), tokensOf(line)];
  if (words.length === 0) return [];
  return tokens.flatMap((first, at) => {
    const last = tokens[at + words.length - 1];
    const isThere = last && words.every((word, n) => tokens[at + n]?.word === word);
    return isThere ? [{ start: first.start, end: last.end }] : [];
  });
}

/** What was allowed by mistake is taken back where it stands. */
export function takingBack({ document, customer, team }: Draft, at: vscode.Range): vscode.CodeAction[] {
  const { line } = at.start;
  const text = document.lineAt(line).text;
  const isAt = ({ start, end }: Stretch) =>
    new vscode.Range(line, start, line, end).intersection(at) !== undefined;
  return (team.allowed ?? [])
    .filter(words => placesOf(words, text).some(isAt))
    .map(words =>
      action(vscode.l10n.t('No longer allow "{0}"', shortened(words, 60)), {
        customer,
        words,
        isAllowed: false,
      }),
    );
}
