import * as vscode from 'vscode';
import type { Customer } from '../../domain/records/customer.ts';
import type { App } from '../app.ts';
import { keepTyped } from '../typedPick.ts';

/** Whom the picker of a window may name. */
export interface Offered {
  readonly app: App;
  readonly customers: Promise<readonly Customer[]>;
}

/** Whom we talked with last comes first. */
async function customersOf({ desk, hiding }: App): Promise<readonly Customer[]> {
  const { customers, conversations } = await (await desk()).listing();
  const last = new Map(conversations.toReversed().map(one => [one.customer, one.started]));
  const startOf = ({ id }: Customer) => last.get(id) ?? '';
  return hiding.isOn ? [] : customers.toSorted((left, right) => (startOf(left) < startOf(right) ? 1 : -1));
}

/** Nobody while the screen is shared. */
export function offeredCustomers(app: App): Offered {
  return { app, customers: customersOf(app) };
}

export interface CustomerQuestion {
  /** The field in the journal of unsent text. */
  readonly field: string;
  readonly title: string;
  readonly placeholder: string;
  /** Whoever asks forgets the name, once it is saved elsewhere. */
  readonly isForgottenLater?: boolean;
  /** Beside each customer that is known. */
  readonly button?: vscode.QuickInputButton;
  readonly onButton?: (customer: Customer) => void;
}

interface Choice extends vscode.QuickPickItem {
  /** The name to start with; an unknown one makes the customer. */
  readonly customer: string;
  readonly known?: Customer;
}

const sameName = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

function choicesFor(
  typed: string,
  customers: readonly Customer[],
  button?: vscode.QuickInputButton,
): Choice[] {
  const buttons = button ? [button] : [];
  const known = customers.map(one => ({ label: one.name, customer: one.name, known: one, buttons }));
  if (typed === '' || customers.some(one => sameName(one.name, typed))) return known;
  const fresh = {
    label: vscode.l10n.t('New customer "{0}"', typed),
    customer: typed,
    alwaysShow: true,
  };
  return [...known, fresh];
}

/** The list may change while Enter is under way: a chosen name counts only if what was typed leads to it. */
function wanted(typed: string, chosen: string | undefined): string | undefined {
  let at = 0;
  for (const sign of chosen?.toLowerCase() ?? '') if (sign === typed[at]?.toLowerCase()) at += 1;
  return chosen !== undefined && at === typed.length ? chosen : typed || undefined;
}

const forCall = (): CustomerQuestion => ({
  field: 'call/customer',
  title: vscode.l10n.t('Start a Call'),
  placeholder: vscode.l10n.t('Who are you talking with? Pick a customer or type a new name'),
  isForgottenLater: true,
  button: { iconPath: new vscode.ThemeIcon('book'), tooltip: vscode.l10n.t('Prepare a Call') },
  onButton: customer => void vscode.commands.executeCommand('listenFirst.prepare', { customer }),
});

function newPick({ title, placeholder }: Pick<CustomerQuestion, 'title' | 'placeholder'>) {
  const pick = vscode.window.createQuickPick<Choice>();
  return Object.assign(pick, { title, placeholder, ignoreFocusOut: true });
}

/**
 * Pick a customer or type a new name. The picker opens at once, so that no key is lost while customers are read.
 * @returns undefined when the person changed their mind
 */
export function askForCustomer(
  { app, customers }: Offered,
  { field, title, placeholder, isForgottenLater, button, onButton }: CustomerQuestion = forCall(),
): Promise<string | undefined> {
  const pick = newPick({ title, placeholder });
  let known: readonly Customer[] = [];
  const offer = () => {
    pick.items = choicesFor(pick.value.trim(), known, button);
  };
  const typed = keepTyped(app, pick, { field, offer });
  return new Promise((resolve, reject) => {
    customers
      .then(read => {
        known = read;
        offer();
      })
      .catch((error: unknown) => {
        reject(error);
        typed.answer(pick.value);
        pick.hide();
      });
    pick.onDidChangeValue(offer);
    pick.onDidTriggerItemButton(({ item }) => item.known && onButton?.(item.known));
    const accept = async () => {
      await typed.ready;
      // Keys may come faster than the list: what was typed counts when nothing is chosen.
      const name = wanted(pick.value.trim(), pick.selectedItems[0]?.customer);
      typed.answer(isForgottenLater ? name : undefined);
      resolve(name);
      pick.hide();
    };
    pick.onDidAccept(() => void accept());
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
