import * as vscode from 'vscode';
import { participantsLine, readParticipants } from '../../domain/records/participants.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';

/** Who took part in a conversation and which tickets it is about, in one line. @returns whether it was answered */
export async function describeConversation(app: App, id: string): Promise<boolean> {
  const desk = await app.desk();
  const conversation = await desk.conversation(id);
  if (!conversation) return false;
  const field = `people/${id}`;
  const line = await askForLine(app, {
    field,
    title: vscode.l10n.t('People and Tickets'),
    prompt: vscode.l10n.t('Names and ticket keys, with commas between them'),
    placeholder: vscode.l10n.t('Maria Lopez, Tom Reed, NW-411'),
    initial: participantsLine(conversation),
    allowsNothing: true,
  });
  if (line === undefined) return false;
  await desk.change.editConversation({ conversation: id, fields: readParticipants(line) });
  await forgetLine(app, field);
  return true;
}

/** The same for the call of this window. */
export async function describeCall(app: App): Promise<void> {
  if (app.call.id !== undefined) await describeConversation(app, app.call.id);
}
