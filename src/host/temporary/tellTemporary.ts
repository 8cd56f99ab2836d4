import * as vscode from 'vscode';
import type { Conversation } from '../../domain/records/conversation.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';
import { shownLine } from '../shownLine.ts';
import { requireTemporary, type TemporaryName } from './openTemporary.ts';

/** Those who took part in the conversation; where nobody is named, the customer. */
async function whomIn(app: App, { speakers, customer }: Conversation): Promise<string> {
  if (speakers.length > 0) return speakers.join(', ');
  return (await (await app.desk()).customerName(customer)) ?? '';
}

/** Asks in one line what the customer was told, and keeps it with the time. */
export async function tellTemporary(app: App, name: TemporaryName): Promise<void> {
  const { conversation, record } = await requireTemporary(app, name);
  const whom = await whomIn(app, conversation);
  const field = `told/${record.id}`;
  const words = await askForLine(app, {
    field,
    title: vscode.l10n.t('Record That the Customer Was Told'),
    prompt:
      whom === '' || app.hiding.isOn
        ? vscode.l10n.t('What was said? "{0}"', shownLine(record.reason))
        : vscode.l10n.t('What was said to {0}? "{1}"', shownLine(whom), shownLine(record.reason)),
    placeholder: vscode.l10n.t('This is temporary: it is there until 3 Dec, then the lasting fix'),
  });
  if (words === undefined) return;
  const { conversation: talk, id } = name;
  await (await app.desk()).change.tellTemporary({ conversation: talk, id, whom, words: words.trim() });
  await forgetLine(app, field);
}
