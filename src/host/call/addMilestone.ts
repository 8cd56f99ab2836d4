import * as vscode from 'vscode';
import type { DueHome } from '../../actions/due/dueRecord.ts';
import { type Day, shortDay } from '../../domain/day.ts';
import type { DueDay } from '../../domain/records/due.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine, shownDay } from '../askForLine.ts';
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

/** Says which date of the same words gives way, before it does. */
async function replacing(app: App, { whom, day }: { readonly whom: Whom; readonly day: Day }) {
  const talk = 'conversation' in whom && (await (await app.desk()).conversation(whom.conversation));
  const agreed = talk ? talk.milestones.filter(one => one.state === 'open' && !one.earlier) : [];
  return (text: string) => {
    const before = agreed.find(one => one.title === text.trim());
    if (!before || before.due.day === day) return undefined;
    return shownDay(vscode.l10n.t('{0} instead of {1}', shortDay(day), shortDay(before.due.day)));
  };
}

async function keep(app: App, whom: Whom, date: { readonly title: string } & DueDay): Promise<void> {
  const home = await homeOf(app, whom);
  const { change } = await app.desk();
  if (home.conversation === undefined) await change.addMilestone({ ...home, ...date });
  else await change.agreeOnDate({ ...home, ...date });
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
  const line = await askForLine(app, {
    field: titleField,
    title: vscode.l10n.t('Next Date (2/2)'),
    prompt: vscode.l10n.t('What happens on {0}?', shortDay(due.day)),
    initial: vscode.l10n.t('Next update'),
    check: replacing(app, { whom, day: due.day }),
  });
  if (line === undefined) return;
  await keep(app, whom, { title: line.trim(), ...due });
  for (const field of [customerField, titleField, dayField(titleField)]) await forgetLine(app, field);
}

/** With the one in the call or, while none runs, with whom one says. */
export async function addMilestone(app: App): Promise<void> {
  const whom = await askForWhom(app);
  if (whom) await addMilestoneWith(app, whom);
}
