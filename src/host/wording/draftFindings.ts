import * as vscode from 'vscode';
import type { Finding } from '../../wording/finding.ts';
import { checkerFor } from './checkerFor.ts';
import { type Around, draftContext } from './context.ts';
import { whyOf } from './labelWords.ts';

const severities: Readonly<Record<Finding['severity'], vscode.DiagnosticSeverity>> = {
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A draft, and what is known of whom it is for. */
export interface Draft {
  readonly document: vscode.TextDocument;
  readonly around: Around;
  readonly names: readonly string[];
  /** The page that says why each wording matters. */
  readonly why: vscode.Uri;
}

export const findingsIn = ({ document, around, names }: Draft): readonly Finding[] =>
  checkerFor(names).check(document.getText(), draftContext(around)).findings;

export const rangeOf = (document: vscode.TextDocument, { start, end }: Pick<Finding, 'start' | 'end'>) =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

export function diagnosticsOf(draft: Draft): vscode.Diagnostic[] {
  return findingsIn(draft).map(found => {
    const one = new vscode.Diagnostic(
      rangeOf(draft.document, found),
      whyOf(found.label),
      severities[found.severity],
    );
    one.source = 'Listen First';
    one.code = { value: found.label, target: draft.why.with({ fragment: found.label }) };
    return one;
  });
}
