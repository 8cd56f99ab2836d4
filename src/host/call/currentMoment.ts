import * as vscode from 'vscode';
import type { Listing, Row } from '../../domain/ports.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import type { Due } from '../../domain/records/due.ts';
import type { App } from '../app.ts';
import { isProblem } from '../guard.ts';

/** What a window is in right now, read afresh. */
export interface Moment {
  /** None without a call, or when it was deleted elsewhere. */
  readonly conversation: Conversation | undefined;
  readonly customer: string;
  /** Every conversation with that customer. */
  readonly rows: readonly Row[];
  /** What was agreed with that customer without a talk. */
  readonly due: readonly Due[];
  readonly now: string;
}

function unlessGone(error: unknown): undefined {
  if (isProblem(error) && error.code === 'not found') return undefined;
  throw error;
}

/** With whom a talk is: a customer may have been deleted in another window, while talks with them are there. */
function nameOf(id: string | undefined, names: ReadonlyMap<string, string>): string {
  if (id === undefined) return vscode.l10n.t('Inbox');
  return names.get(id) ?? vscode.l10n.t('{0} (customer deleted)', id);
}

const namesOf = ({ customers }: Listing) => new Map(customers.map(one => [one.id, one.name]));

export async function currentMoment({ call, desk: open }: App): Promise<Moment> {
  const desk = await open();
  const { id } = call;
  const read = id === undefined ? undefined : await desk.conversation(id).catch(unlessGone);
  const listing = await desk.listing();
  const customer = read?.customer;
  return {
    // One that was merged meanwhile goes on under the id that this window began it with.
    conversation: read && id !== undefined ? { ...read, id } : undefined,
    customer: nameOf(customer, namesOf(listing)),
    rows: customer === undefined ? [] : listing.conversations.filter(row => row.customer === customer),
    due: listing.customers.find(one => one.id === customer)?.due ?? [],
    now: desk.now(),
  };
}

export interface NamedRow extends Row {
  /** The customer's name. */
  readonly with: string;
}

/** Every conversation with the name of its customer, newest first. */
export async function namedRows({ desk: open }: App): Promise<readonly NamedRow[]> {
  return named(await (await open()).listing());
}

export function named(listing: Listing): readonly NamedRow[] {
  const names = namesOf(listing);
  return listing.conversations.map(row => ({ ...row, with: nameOf(row.customer, names) }));
}
