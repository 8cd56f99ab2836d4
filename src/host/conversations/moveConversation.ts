import * as vscode from 'vscode';
import { containerOf } from '../../domain/log/changes.ts';
import { Problem } from '../../domain/problem.ts';
import { isSameName } from '../../domain/records/naming.ts';
import type { App } from '../app.ts';
import { forgetLine } from '../askForLine.ts';
import { askForCustomer, offeredCustomers } from '../call/askForCustomer.ts';
import type { Desk } from '../lazy/desk.ts';
import { shownLine } from '../shownLine.ts';
import { rowOf } from './chooseTalk.ts';
import type { Named } from './named.ts';
import { tellDone } from './tellDone.ts';

const field = 'move/customer';

/** A new customer begins in the private store: what others read already would not come with the conversation. */
async function requireRoom(desk: Desk, conversation: string, name: string): Promise<void> {
  const { customers } = await desk.listing();
  if (customers.some(one => isSameName(one.name, name))) return;
  const [own, ...others] = await desk.stores();
  for (const store of own ? others : []) {
    if (!(await store.holds(containerOf.conversation(conversation)))) continue;
    throw new Problem(
      'bad input',
      vscode.l10n.t(
        'This conversation lives in the store {0}, where no customer has that name. Move a customer of that name there first.',
        shownLine(store.name),
      ),
    );
  }
}

/** Gives the conversation of a row to another customer, known or new. */
export async function moveConversation(app: App, named: Named): Promise<void> {
  const row = await rowOf(app, named);
  if (!row) return;
  const name = await askForCustomer(offeredCustomers(app), {
    field,
    title: vscode.l10n.t('Move the Conversation'),
    placeholder: vscode.l10n.t('Who was it with? Pick a customer or type a new name'),
    isForgottenLater: true,
  });
  if (name === undefined) return;
  const desk = await app.desk();
  await requireRoom(desk, row.id, name);
  const { id: customer } = await desk.change.addCustomer({ name });
  const { conversation, from } = await desk.change.moveConversation({ conversation: row.id, customer });
  await forgetLine(app, field);
  const text = vscode.l10n.t('The conversation is with {0} now', shownLine(name));
  const back = async () =>
    from === undefined
      ? undefined
      : (await app.desk()).change.moveConversation({ conversation, customer: from });
  tellDone(app, { text, ...(from !== undefined && { undo: back }) });
}
