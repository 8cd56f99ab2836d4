import * as vscode from 'vscode';
import type { Customer } from '../../domain/records/customer.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';

/** Gives the customer of a row in the tree another name. */
export async function renameCustomer(app: App, row: { readonly customer?: Customer }): Promise<void> {
  const { customer } = row;
  if (!customer) return;
  const field = `name/${customer.id}`;
  const name = await askForLine(app, {
    field,
    title: vscode.l10n.t('Rename the Customer'),
    prompt: vscode.l10n.t('The new name stands everywhere, also in earlier conversations'),
    initial: customer.name,
  });
  if (name === undefined) return;
  await (await app.desk()).change.renameCustomer({ customer: customer.id, name });
  await forgetLine(app, field);
}
