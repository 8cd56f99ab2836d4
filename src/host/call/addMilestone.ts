import * as vscode from 'vscode';
import type { DueHome } from '../../actions/due/dueRecord.ts';
import { shortDay } from '../../domain/day.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';
import { askForCustomer, offeredCustomers } from './askForCustomer.ts';
import { askForDay, dayField } from './askForDay.ts';

const customerField = 'milestone/customer';

/** The call or, while none runs, the name of a customer. */
type Whom = { readonly conversation: string } | { readonly name: string };

async function askForWhom(app: App): Promise<Whom | undefined> {
  const { id } = app.call;
  if (id !== undefined) return { conversation: id };
  const name = await askForCustomer(offeredCustomers(app), {
    field: customerField,
    title: vscode.l10n.t('Next Date: with whom?'),
    placeholder: vscode.l10n.t('Pick a customer or type a new name'),
    isForgottenLater: true,
  });
  return name === undefined ? undefined : { name };
}

/** A customer nobody knew yet is made only now, when everything was said. */
async function homeOf(app: App, whom: Whom): Promise<DueHome> {
  if ('conversation' in whom) return whom;
  const desk = await app.desk();
  await desk.prepare();
  return { customer: (await desk.change.addCustomer(whom)).id };
}

/** Keeps the next date in the words it was agreed in, always shown resolved before it is kept. */
export async function addMilestoneWith(app: App, whom: Whom): Promise<void> {
  const titleField = `milestone/${'conversation' in whom ? whom.conversation : 'new'}`;
  const due = await askForDay(app, {
    about: titleField,
    title: vscode.l10n.t('Next Date (1/2): when do they hear from you?'),
    ...whom,
  });
  if (!due) return;
  const title = await askForLine(app, {
    field: titleField,
    title: vscode.l10n.t('Next Date (2/2)'),
    prompt: vscode.l10n.t('What happens on {0}?', shortDay(due.day)),
    initial: vscode.l10n.t('Next update'),
  });
  if (title === undefined) return;
  const home = await homeOf(app, whom);
  await (await app.desk()).change.addMilestone({ ...home, title: title.trim(), ...due });
  for (const field of [customerField, titleField, dayField(titleField)]) await forgetLine(app, field);
}

/** With the one in the call or, while none runs, with whom one says. */
export async function addMilestone(app: App): Promise<void> {
  const whom = await askForWhom(app);
  if (whom) await addMilestoneWith(app, whom);
}
