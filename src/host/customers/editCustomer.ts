import * as vscode from 'vscode';
import { changeIn, keptLine, type ProfileLine, standingLine } from '../../actions/customers/profileText.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { shortened } from '../../domain/visible.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine, refused, shownDay } from '../askForLine.ts';
import { isProblem, sentenceFor } from '../guard.ts';
import { shownLine } from '../shownLine.ts';
import { renameCustomer } from '../trees/renameCustomer.ts';
import { chooseHolidays } from './chooseHolidays.ts';
import { holidayWords, lineQuestion } from './profileQuestions.ts';

type Part = ProfileLine | 'name' | 'holidays';

interface PartItem extends vscode.QuickPickItem {
  readonly part: Part;
}

/** Signs of what is known that a line has room for. */
const most = 60;

/** What can be noted down, each with what is known of it. */
function partsOf(customer: Customer): PartItem[] {
  const { t } = vscode.l10n;
  const line = (part: ProfileLine, label: string): PartItem => ({
    part,
    label,
    description: shortened(shownLine(standingLine(part, customer)), most),
  });
  const terms = customer.glossary ?? [];
  return [
    { part: 'name', label: t('Name'), description: shownLine(customer.name) },
    line('workingDays', t('Working days')),
    { part: 'holidays', label: t('Holidays'), description: holidayWords(customer.holidays ?? []) },
    line('timeZone', t('Time zone')),
    line('language', t('Language')),
    {
      part: 'term',
      label: t('A word of theirs'),
      description: shortened(terms.map(one => shownLine(one.term)).join(', '), most),
    },
    line('notes', t('Note')),
  ];
}

/** What stands in the box will be kept like this, or why not. */
function judge(read: () => string): vscode.InputBoxValidationMessage | undefined {
  try {
    const kept = read();
    return kept === '' ? undefined : shownDay(shownLine(kept));
  } catch (error) {
    if (isProblem(error)) return refused(sentenceFor(error));
    throw error;
  }
}

async function editLine(app: App, customer: Customer, line: ProfileLine): Promise<void> {
  const field = `customer/${customer.id}/${line}`;
  const text = await askForLine(app, {
    field,
    ...lineQuestion(line),
    initial: standingLine(line, customer),
    allowsNothing: line !== 'term',
    check: typed => judge(() => keptLine(line, typed)),
  });
  if (text === undefined) return;
  const { change } = await app.desk();
  await change.editCustomer({ customer: customer.id, fields: changeIn(line, text) });
  await forgetLine(app, field);
}

/** Notes down what we know of the customer of a row: when they work, how they speak, what one should know. */
export async function editCustomer(
  app: App,
  row: { readonly customer?: Pick<Customer, 'id'> },
): Promise<void> {
  const { customers } = await (await app.desk()).listing();
  const customer = customers.find(one => one.id === row.customer?.id);
  if (!customer) return;
  const chosen = await vscode.window.showQuickPick(partsOf(customer), {
    title: shownLine(customer.name),
    placeHolder: vscode.l10n.t('What do you want to note down?'),
    ignoreFocusOut: true,
  });
  if (!chosen) return;
  if (chosen.part === 'name') await renameCustomer(app, { customer });
  else if (chosen.part === 'holidays') await chooseHolidays(app, customer);
  else await editLine(app, customer, chosen.part);
}
