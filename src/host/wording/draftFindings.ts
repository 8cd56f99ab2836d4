import * as vscode from 'vscode';
import type { Finding } from '../../wording/finding.ts';
import type { TeamWords } from '../../wording/teamWords.ts';
import { checkerFor } from './checkerFor.ts';
import { type Around, draftContext } from './context.ts';
import { whyOf } from './labelWords.ts';

const severities: Readonly<Record<Finding['severity'], vscode.DiagnosticSeverity>> = {
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** What a customer gets, as a draft or as it was sent, and what is known of whom it is for. */
export interface Draft {
  readonly document: vscode.TextDocument;
  readonly customer: string;
  readonly around: Around;
  readonly team: TeamWords;
  /** It never changes any more. */
  readonly isSent: boolean;
  /** The page that says why each wording matters. */
  readonly why: vscode.Uri;
}

export const findingsIn = ({ document, around, team }: Draft): readonly Finding[] =>
  checkerFor(team).check(document.getText(), draftContext(around)).findings;

export const rangeOf = (document: vscode.TextDocument, { start, end }: Pick<Finding, 'start' | 'end'>) =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

/** What can no longer be changed is told, and warned of no more. */
function severityIn({ isSent }: Draft, { severity }: Finding): vscode.DiagnosticSeverity {
  return isSent && severity === 'warning' ? severities.information : severities[severity];
}

export function diagnosticsOf(draft: Draft): vscode.Diagnostic[] {
  return findingsIn(draft).map(found => {
    const one = new vscode.Diagnostic(
      rangeOf(draft.document, found),
      whyOf(found.label),
      severityIn(draft, found),
    );
    one.source = 'Listen First';
    one.code = { value: found.label, target: draft.why.with({ fragment: found.label }) };
    return one;
  });
}
