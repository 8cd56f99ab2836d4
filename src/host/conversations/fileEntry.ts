import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { inbox } from '../../domain/records/channel.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import type { App } from '../app.ts';
import { forgetLine } from '../askForLine.ts';
import { askForCustomer, offeredCustomers } from '../call/askForCustomer.ts';
import { namedRows } from '../call/currentMoment.ts';
import type { Desk } from '../lazy/desk.ts';
import { dayAndTime } from '../pane/callTime.ts';
import { shownLine } from '../shownLine.ts';
import { translated } from '../translated.ts';
import { separator, talkItem } from './chooseTalk.ts';
import type { Named } from './named.ts';
import { tellDone } from './tellDone.ts';

const field = 'file/customer';

interface LineItem extends vscode.QuickPickItem {
  readonly entry: Entry;
}

/** The newest first: what was just jotted down is filed first. */
async function askForLineOf({ entries }: Conversation): Promise<Entry | undefined> {
  if (entries.length === 0) {
    throw new Problem('not found', vscode.l10n.t('Nothing waits in the Inbox.'));
  }
  const items = entries
    .toReversed()
    .map((entry): LineItem => ({ label: shownLine(entry.text), description: dayAndTime(entry.at), entry }));
  if (items.length === 1) return items[0]?.entry;
  const title = vscode.l10n.t('File Which Line?');
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.entry;
}

type Goal = vscode.QuickPickItem & { readonly goal?: string };

/** The call of this window first, then the newest. @returns 'new' for one that shall begin */
async function askForGoal(app: App, from: string): Promise<string | undefined> {
  const label = `$(add) ${vscode.l10n.t('A new conversation with…')}`;
  const fresh: Goal = { label, goal: 'new', alwaysShow: true };
  const { id } = app.call;
  const rows = (await namedRows(app)).filter(row => row.id !== inbox && row.id !== from && !row.archived);
  const [here, others] = [rows.filter(row => row.id === id), rows.filter(row => row.id !== id)];
  const items: Goal[] = [...here, ...others].map(row => ({ ...talkItem(row), goal: row.id }));
  const title = vscode.l10n.t('File It into Which Conversation?');
  const picked = await vscode.window.showQuickPick([...items, separator(''), fresh], {
    title,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return (picked as Goal | undefined)?.goal;
}

/** It took place when the line was jotted down, and is over. */
async function begin(app: App, desk: Desk, { at }: Entry): Promise<string | undefined> {
  const name = await askForCustomer(offeredCustomers(app), {
    field,
    title: vscode.l10n.t('A New Conversation'),
    placeholder: vscode.l10n.t('Who was it with? Pick a customer or type a new name'),
    isForgottenLater: true,
  });
  if (name === undefined) return undefined;
  const { id: customer } = await desk.change.addCustomer({ name });
  const conversation = await desk.change.startConversation({ customer, at, end: at });
  await forgetLine(app, field);
  return conversation;
}

/** The line that a lens names, or one that the person picks. */
async function lineFor(desk: Desk, { conversation: id = inbox, entry }: Named): Promise<Entry | undefined> {
  const conversation = await desk.conversation(id);
  if (!conversation) return undefined;
  return entry === undefined
    ? askForLineOf(conversation)
    : conversation.entries.find(one => one.id === entry);
}

/** Moves a line from where it waits, mostly the Inbox, to the conversation it belongs to. */
export async function fileEntry(app: App, named: Named): Promise<void> {
  const desk = await app.desk();
  const from = named.conversation ?? inbox;
  const line = await lineFor(desk, named);
  const goal = line && (await askForGoal(app, from));
  const to = line && goal === 'new' ? await begin(app, desk, line) : goal;
  if (!line || to === undefined) return;
  const filing = { conversation: from, entry: line.id, to };
  const { conversation, entry, notice } = await desk.change.fileEntry(filing);
  const row = (await namedRows(app)).find(one => one.id === conversation);
  const filed = vscode.l10n.t('Filed with {0}', shownLine(row?.with ?? ''));
  tellDone(app, {
    text: notice ? `${filed}. ${translated(notice)}` : filed,
    undo: async () => (await app.desk()).change.fileEntry({ conversation, entry, to: from }),
  });
}
