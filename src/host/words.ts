import * as vscode from 'vscode';
import type { StepId } from '../domain/records/checklist.ts';
import type { EntryKind } from '../domain/records/entry.ts';
import type { PaneWords } from '../protocol/call.ts';

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

/** Every string of the call pane. */
export function paneWords(): PaneWords {
  const { t } = vscode.l10n;
  return {
    emptyTitle: t('Who are you talking with?'),
    emptyHint: t(
      'Start a call (Ctrl+K L) and type what you hear. Every line gets its time and is saved on this computer as you go.',
    ),
    startCall: t('Start a Call'),
    endCall: t('End'),
    entryLabel: t('What was said'),
    entryPlaceholder: {
      heard: t('Type what you hear, Enter adds it'),
      told: t('Type what you tell them, Enter adds it'),
      note: t('Type a note of your own, Enter adds it'),
    },
    heard: t('Heard'),
    told: t('Told'),
    note: t('Note'),
    kindLabel: t('Kind of entry (Ctrl+. switches)'),
    add: t('Add'),
    checklist: t('Checklist'),
    nextStep: t('Next: {0}'),
    doneCount: t('{0} of {1} done'),
    allDone: t('Every step is done'),
    skippedStep: t('{0} (skipped)'),
    entries: t('Entries, newest first'),
    noEntries: t('No entries yet. The first line you add stands here with its time.'),
    nextDate: t('Next date: {0}'),
    setNextDate: t('Set the next date…'),
    draftUpdate: t('Draft update'),
    export: t('Export'),
    saving: t('saving…'),
    showAll: t('Show all'),
    showLess: t('Show less'),
    notSaved: t('Not saved: {0}'),
    retry: t('Retry'),
    keepAsFile: t('Keep as a file'),
    showLog: t('Show Log'),
  };
}
