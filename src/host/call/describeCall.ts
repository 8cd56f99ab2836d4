import * as vscode from 'vscode';
import { participantsLine, readParticipants } from '../../domain/records/participants.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';

/** Who takes part and which tickets it is about, in one line. */
export async function describeCall(app: App): Promise<void> {
  const { id } = app.call;
  const desk = await app.desk();
  const conversation = id === undefined ? undefined : await desk.conversation(id);
  if (!conversation) return;
  const field = `people/${conversation.id}`;
  const line = await askForLine(app, {
    field,
    title: vscode.l10n.t('People and Tickets'),
    prompt: vscode.l10n.t('Names and ticket keys, with commas between them'),
    placeholder: vscode.l10n.t('Maria Lopez, Tom Reed, NW-411'),
    initial: participantsLine(conversation),
  });
  if (line === undefined) return;
  await desk.change.editConversation({ conversation: conversation.id, fields: readParticipants(line) });
  await forgetLine(app, field);
}
