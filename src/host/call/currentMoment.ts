import * as vscode from 'vscode';
import type { Row } from '../../domain/ports.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import type { App } from '../app.ts';
import { isProblem } from '../guard.ts';

/** What a window is in right now, read afresh. */
export interface Moment {
  /** None without a call, or when it was deleted elsewhere. */
  readonly conversation: Conversation | undefined;
  readonly customer: string;
  /** Every conversation with that customer. */
  readonly rows: readonly Row[];
  readonly now: string;
}

function unlessGone(error: unknown): undefined {
  if (isProblem(error) && error.code === 'not found') return undefined;
  throw error;
}

export async function currentMoment({ call, desk: open }: App): Promise<Moment> {
  const desk = await open();
  const { id } = call;
  const conversation = id === undefined ? undefined : await desk.conversation(id).catch(unlessGone);
  const { conversations, customers } = await desk.listing();
  const customer = customers.find(one => one.id === conversation?.customer);
  return {
    conversation,
    customer: customer?.name ?? vscode.l10n.t('Inbox'),
    rows: customer ? conversations.filter(row => row.customer === customer.id) : [],
    now: desk.now(),
  };
}

export interface NamedRow extends Row {
  /** The customer's name. */
  readonly with: string;
}

/** Every conversation with the name of its customer, newest first. */
export async function namedRows({ desk: open }: App): Promise<readonly NamedRow[]> {
  const { conversations, customers } = await (await open()).listing();
  const names = new Map(customers.map(one => [one.id, one.name]));
  return conversations.map(row => ({
    ...row,
    with: names.get(row.customer ?? '') ?? vscode.l10n.t('Inbox'),
  }));
}
