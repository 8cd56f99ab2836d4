import * as vscode from 'vscode';
import type { StepId } from '../domain/records/checklist.ts';
import type { EntryKind } from '../domain/records/entry.ts';

export function stepLabel(step: StepId): string {
  const labels: Readonly<Record<StepId, string>> = {
    'let-finish': vscode.l10n.t('Let them finish'),
    'said-back': vscode.l10n.t('Said back and confirmed'),
    'no-unsafe-promise': vscode.l10n.t('No unsafe promise'),
    'named-temporary': vscode.l10n.t('Temporary is called temporary'),
    'next-date': vscode.l10n.t('Next date agreed'),
    'asked-else': vscode.l10n.t('Asked what else'),
  };
  return labels[step];
}

export function kindLabel(kind: EntryKind): string {
  const labels: Readonly<Record<EntryKind, string>> = {
    heard: vscode.l10n.t('Heard'),
    told: vscode.l10n.t('Told'),
    restatement: vscode.l10n.t('Said back'),
    question: vscode.l10n.t('Question'),
    promise: vscode.l10n.t('Promise'),
    decision: vscode.l10n.t('Decision'),
    note: vscode.l10n.t('Note'),
  };
  return labels[kind];
}
