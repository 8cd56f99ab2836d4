import * as vscode from 'vscode';
import type { EntryKind } from '../domain/records/entry.ts';

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
