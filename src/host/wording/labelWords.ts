import * as vscode from 'vscode';
import type { Label } from '../../wording/labels.ts';

/** One short line each: it stands in a narrow pane. */
export function whyOf(label: Label): string {
  const words: Readonly<Record<Label, string>> = {
    promise: vscode.l10n.t('A promise before the cause is known.'),
    blame: vscode.l10n.t('This puts the blame on somebody.'),
    dismissive: vscode.l10n.t('They could feel not believed.'),
    'vague-date': vscode.l10n.t('No day they can rely on.'),
    'hack-as-final': vscode.l10n.t('This sells a stopgap as the fix.'),
  };
  return words[label];
}
