import * as vscode from 'vscode';
import type { Format } from '../../text/import/imported.ts';

/** What a source was read as. */
export function formatLabel(format: Format): string {
  const { t } = vscode.l10n;
  const labels: Readonly<Record<Format, string>> = {
    notes: t('Notes by date'),
    mail: t('Mail'),
    slack: t('Slack'),
    teams: t('Teams'),
    whatsapp: t('WhatsApp'),
    chat: t('Names and times'),
    irc: t('IRC'),
    comments: t('Comments of a ticket'),
    csv: t('Table'),
    json: t('JSON'),
  };
  return labels[format];
}
