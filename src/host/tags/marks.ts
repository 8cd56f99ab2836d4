import * as vscode from 'vscode';
import type { Day } from '../../domain/day.ts';
import { daysBetween, deadlineOf } from '../../tags/deadline.ts';
import {
  type InCode,
  isInCode,
  lookOf,
  type Spotted,
  type Standing,
  seenAt,
  untilOf,
} from '../../tags/standing.ts';
import { faultWords, lookWords, whenWords } from './words.ts';

const { Error: wrong, Warning, Information } = vscode.DiagnosticSeverity;

/** The line as the editor counts. */
export const lineOf = (one: InCode): number => seenAt(one).line - 1;

export const uriOf = ({ folder, file }: Spotted): vscode.Uri =>
  vscode.Uri.joinPath(vscode.Uri.parse(folder), file);

/** An error for a head that is wrong, a warning for what is late, a word for what ends soon, is untold or has no note. */
function diagnosticOf(one: InCode, today: Day): vscode.Diagnostic | undefined {
  if (one.kind === 'malformed')
    return new vscode.Diagnostic(rangeOf(one), faultWords(one.problem.code), wrong);
  const until = untilOf(one) as Day;
  const deadline = deadlineOf(until, today);
  const look = lookOf(one);
  const words = [
    ...(deadline === 'later' ? [] : [whenWords(until, today)]),
    ...(look ? [lookWords(look)] : []),
    ...(one.record && !one.record.isTold ? [vscode.l10n.t('the customer was not told yet')] : []),
  ];
  if (words.length === 0) return undefined;
  const message = vscode.l10n.t('Temporary code: {0}.', words.join(', '));
  return new vscode.Diagnostic(rangeOf(one), message, daysBetween(today, until) < 0 ? Warning : Information);
}

/** VS Code ends a range where its line ends. */
function rangeOf(one: InCode): vscode.Range {
  const line = lineOf(one);
  return new vscode.Range(line, 0, line, 1_000);
}

/** By file, what stands in Problems. */
export function diagnosticsBy(all: readonly Standing[], today: Day): Map<string, vscode.Diagnostic[]> {
  const byFile = new Map<string, vscode.Diagnostic[]>();
  for (const one of all.filter(isInCode)) {
    const diagnostic = diagnosticOf(one, today);
    if (!diagnostic) continue;
    diagnostic.source = 'Listen First';
    const file = uriOf(seenAt(one)).toString();
    byFile.set(file, [...(byFile.get(file) ?? []), diagnostic]);
  }
  return byFile;
}
