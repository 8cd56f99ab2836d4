import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { Customer } from '../../domain/records/customer.ts';
import type { App } from '../app.ts';
import { isProblem } from '../guard.ts';
import type { Desk } from '../lazy/desk.ts';
import { entryField } from './callPage.ts';
import { paneId } from './callPane.ts';
import { currentMoment } from './currentMoment.ts';

interface Choice extends vscode.QuickPickItem {
  /** The name to start with; an unknown one makes the customer. */
  readonly customer: string;
}

const sameName = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

function choicesFor(typed: string, customers: readonly Customer[]): Choice[] {
  const known = customers.map(({ name }) => ({ label: name, customer: name }));
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

/**
 * Pick a customer or type a new name. The picker opens at once, so that no key is lost while customers are read.
 * @returns undefined when the person changed their mind
 */
function askForCustomer(customers: Promise<readonly Customer[]>): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = vscode.l10n.t('Start a Call');
  pick.placeholder = vscode.l10n.t('Who are you talking with? Pick a customer or type a new name');
  pick.ignoreFocusOut = true;
  let known: readonly Customer[] = [];
  const offer = () => {
    pick.items = choicesFor(pick.value.trim(), known);
  };
  return new Promise((resolve, reject) => {
    customers
      .then(read => {
        known = read;
        offer();
      })
      .catch((error: unknown) => {
        reject(error);
        pick.hide();
      });
    pick.onDidChangeValue(offer);
    pick.onDidAccept(() => {
      // Keys may come faster than the list: what was typed counts when nothing is chosen.
      resolve(wanted(pick.value.trim(), pick.selectedItems[0]?.customer));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

async function showField(app: App): Promise<void> {
  await vscode.commands.executeCommand(`${paneId}.focus`);
  app.call.askForField();
}

function unlessGone(error: unknown): void {
  if (!isProblem(error) || !['not found', 'store gone'].includes(error.code)) throw error;
}

/** No call runs, or the one that ran can no longer be found. */
async function isOver(app: App): Promise<boolean> {
  if (app.call.id === undefined) return true;
  const moment = await currentMoment(app).catch(unlessGone);
  return moment?.conversation === undefined;
}

/** Makes the private store at the first call, silently. @returns the conversation's id */
export async function startWith(desk: Desk, name: string): Promise<string> {
  await desk.prepare();
  const { id } = await desk.change.addCustomer({ name });
  return desk.change.startConversation({ customer: id });
}

/** Starts a call, or goes to the field of the one that runs. */
export async function startCall(app: App): Promise<void> {
  if (await isOver(app)) {
    const desk = app.desk();
    const name = await askForCustomer(desk.then(async one => (await one.listing()).customers));
    if (name === undefined) return;
    await app.call.change(await startWith(await desk, name));
  }
  await showField(app);
}

export async function endCall(app: App): Promise<void> {
  const { id } = app.call;
  if (id === undefined) throw new Error('The command is offered only during a call.');
  const desk = await app.desk();
  if ((await desk.typing.adopt(entryField(id))).text.trim() !== '' && !(await isOver(app))) {
    app.call.askForField();
    throw new Problem(
      'bad input',
      vscode.l10n.t(
        'One line is not added yet. Press Enter to add it or empty the field, then end the call.',
      ),
    );
  }
  await desk.change.endConversation({ conversation: id }).catch(unlessGone);
  await app.call.change(undefined);
}
