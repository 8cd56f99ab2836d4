import * as vscode from 'vscode';
import { containerOf } from '../../domain/log/changes.ts';
import type { NamedStore } from '../../domain/ports.ts';
import type { App } from '../app.ts';
import type { Desk } from '../lazy/desk.ts';
import { requireOwnRecords } from '../sample/requireOwnRecords.ts';
import { shownLine } from '../shownLine.ts';
import { newStore } from './newStore.ts';
import { readersOf } from './storeFacts.ts';
import { readersWords, whoReads } from './storeWords.ts';

interface MovedCustomer {
  readonly id: string;
  readonly name: string;
}

type Choice = vscode.QuickPickItem & { readonly store?: NamedStore };

/** The stores a customer lives in, and the others. */
async function split(desk: Desk, customer: string): Promise<{ homes: NamedStore[]; others: NamedStore[] }> {
  const stores = await desk.stores();
  const holds = await Promise.all(stores.map(one => one.holds(containerOf.customer(customer))));
  return { homes: stores.filter((_, at) => holds[at]), others: stores.filter((_, at) => !holds[at]) };
}

async function askForStore(app: App, others: readonly NamedStore[]): Promise<NamedStore | undefined> {
  const known: Choice[] = others.map(store => ({
    label: shownLine(store.name),
    detail: whoReads(store),
    store,
  }));
  const fresh: Choice = {
    label: `$(add) ${vscode.l10n.t('New Store…')}`,
    detail: vscode.l10n.t('Made beside the private one, under a name you give it'),
  };
  const title = vscode.l10n.t('Move to Which Store?');
  const choice = await vscode.window.showQuickPick([...known, fresh], { title });
  if (!choice || choice.store) return choice?.store;
  const name = await newStore(app);
  return (await (await app.desk()).stores()).find(one => one.name === name);
}

interface Wish {
  readonly customer: MovedCustomer;
  readonly homes: readonly NamedStore[];
  readonly target: NamedStore;
}

/** Who read it where it lived keeps what stands there. */
function leftWords(homes: readonly NamedStore[]): string | undefined {
  const shared = homes.filter(one => one.isShared).map(one => shownLine(one.name));
  if (shared.length === 0) return undefined;
  return vscode.l10n.t(
    'Those who can read {0} keep what stands there now; only Delete for Good takes it away.',
    shared.join(', '),
  );
}

async function confirm(desk: Desk, { customer, homes, target }: Wish): Promise<boolean> {
  const { conversations } = await desk.listing();
  const count = conversations.filter(row => row.customer === customer.id).length;
  const move = vscode.l10n.t('Move');
  const words = vscode.l10n.t(
    'Move {0} to {1}, read by {2}? Every conversation with them ({3}) goes along; what is only for you stays private.',
    shownLine(customer.name),
    shownLine(target.name),
    readersWords(readersOf(target)),
    count,
  );
  const detail = leftWords(homes);
  return (
    (await vscode.window.showWarningMessage(words, { modal: true, ...(detail && { detail }) }, move)) === move
  );
}

/** Lets the customer of a row in the tree live in another store. */
export async function moveCustomer(app: App, row: { readonly customer?: MovedCustomer }): Promise<void> {
  const { customer } = row;
  if (!customer) return;
  requireOwnRecords(app);
  const { others } = await split(await app.desk(), customer.id);
  const target = await askForStore(app, others);
  if (!target) return;
  const desk = await app.desk();
  const { homes } = await split(desk, customer.id);
  if (!(await confirm(desk, { customer, homes, target }))) return;
  await desk.change.moveCustomer({ customer: customer.id, to: target.name });
  const words = vscode.l10n.t('{0} lives in {1} now', shownLine(customer.name), shownLine(target.name));
  vscode.window.setStatusBarMessage(words, 6_000);
}
