import * as vscode from 'vscode';
import type { ConversationChange } from '../../actions/conversations/editConversation.ts';
import { dayOf, shortDay, timeOf } from '../../domain/day.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import { participantsLine } from '../../domain/records/participants.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';
import { askForChannel, channelLabel } from '../call/askForChannel.ts';
import { askForSpan } from '../call/askForSpan.ts';
import { describeConversation } from '../call/describeCall.ts';
import { shownLine } from '../shownLine.ts';
import { rowOf } from './chooseTalk.ts';
import { moveConversation } from './moveConversation.ts';
import type { Named } from './named.ts';
import { tellDone } from './tellDone.ts';

type Fields = ConversationChange['fields'];

async function change(app: App, { id }: Conversation, fields: Fields): Promise<boolean> {
  await (await app.desk()).change.editConversation({ conversation: id, fields });
  return true;
}

async function editTitle(app: App, conversation: Conversation): Promise<boolean> {
  const field = `title/${conversation.id}`;
  const title = await askForLine(app, {
    field,
    title: vscode.l10n.t('Title'),
    prompt: vscode.l10n.t('What was it about?'),
    initial: conversation.title,
    allowsNothing: true,
  });
  if (title === undefined) return false;
  await change(app, conversation, { title: title.trim() });
  await forgetLine(app, field);
  return true;
}

async function editTime(app: App, conversation: Conversation): Promise<boolean> {
  const { id, started, ended } = conversation;
  const field = `when/${id}`;
  const span = await askForSpan(app, {
    field,
    title: vscode.l10n.t('Day, Time and Length'),
    initial: `${dayOf(started)} ${timeOf(started)} to ${timeOf(ended ?? started)}`,
  });
  if (!span) return false;
  await change(app, conversation, { started: span.at, ended: span.end });
  await forgetLine(app, field);
  return true;
}

async function editChannel(app: App, conversation: Conversation): Promise<boolean> {
  const title = vscode.l10n.t('Edit the Conversation');
  const channel = await askForChannel({ title, before: conversation.channel });
  return channel !== undefined && change(app, conversation, { channel });
}

interface Choice extends vscode.QuickPickItem {
  /** @returns whether something was answered */
  readonly edit: (app: App, conversation: Conversation) => Promise<boolean>;
}

/** Each with what stands there now. When a talk is over, its time can be set right; before, it is not known. */
function choicesFor(conversation: Conversation, customer: string): Choice[] {
  const { t } = vscode.l10n;
  const { id, title, started, ended, channel } = conversation;
  const span = ended ? `${shortDay(dayOf(started))}, ${timeOf(started)} – ${timeOf(ended)}` : '';
  const choices: (Choice | false)[] = [
    { label: t('Title'), description: shownLine(title), edit: editTitle },
    ended !== undefined && { label: t('Day, time and length'), description: span, edit: editTime },
    { label: t('How you talked'), description: channelLabel(channel), edit: editChannel },
    {
      label: t('People and tickets'),
      description: shownLine(participantsLine(conversation)),
      edit: app => describeConversation(app, id),
    },
    {
      label: t('Customer'),
      description: shownLine(customer),
      // It says itself what it did.
      edit: async app => {
        await moveConversation(app, { conversation: id });
        return false;
      },
    },
  ];
  return choices.filter(one => one !== false);
}

/** Sets right what is known of the conversation of a row, one thing at a time. */
export async function editConversation(app: App, named: Named): Promise<void> {
  const row = await rowOf(app, named);
  const conversation = row && (await (await app.desk()).conversation(row.id));
  if (!row || !conversation) return;
  const title = vscode.l10n.t('Edit the Conversation');
  const placeHolder = vscode.l10n.t('What shall be set right?');
  const choice = await vscode.window.showQuickPick(choicesFor(conversation, row.with), {
    title,
    placeHolder,
  });
  if (choice && (await choice.edit(app, conversation)))
    tellDone(app, { text: vscode.l10n.t('The conversation was changed') });
}
