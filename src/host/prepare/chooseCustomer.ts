import * as vscode from 'vscode';
import { dayOf, shortDay } from '../../domain/day.ts';
import { Problem } from '../../domain/problem.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { rowShowing } from '../../domain/records/merges.ts';
import type { App } from '../app.ts';
import { shownLine } from '../shownLine.ts';

/** The customer that a row, a link or another command names. */
function namedBy(target: unknown): string | undefined {
  const { customer } = Object(target) as { customer?: unknown };
  const id = typeof customer === 'string' ? customer : (Object(customer) as { id?: unknown }).id;
  return typeof id === 'string' ? id : undefined;
}

/** A row of the tree, whoever is on the line, or one the person picks; whom we talked with last comes first. */
export async function chooseCustomer(
  app: App,
  target: unknown,
  title: string,
): Promise<Customer | undefined> {
  const desk = await app.desk();
  const { customers, conversations } = await desk.listing();
  if (customers.length === 0) {
    throw new Problem('not found', vscode.l10n.t('There is no customer yet. Start a call first.'));
  }
  const named = namedBy(target) ?? rowShowing(conversations, app.call.id)?.customer;
  const known = customers.find(one => one.id === named);
  if (known) return known;
  const last = new Map(conversations.toReversed().map(one => [one.customer, one.started]));
  const items = customers
    .map(customer => ({ customer, at: last.get(customer.id) ?? '' }))
    .sort((left, right) => (left.at < right.at ? 1 : -1))
    .map(({ customer, at }) => ({
      customer,
      label: shownLine(customer.name),
      description: at && shortDay(dayOf(at)),
    }));
  return (await vscode.window.showQuickPick(items, { title }))?.customer;
}
