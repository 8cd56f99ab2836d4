import type { Listing, Row } from '../../domain/ports.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { rowShowing } from '../../domain/records/merges.ts';

/** Whom code is for, and the talk that its record is kept in. */
export interface Whom {
  /** Undefined for the Inbox. */
  readonly conversation: string | undefined;
  readonly customer: Pick<Customer, 'id' | 'name'> | undefined;
}

export const nobody: Whom = { conversation: undefined, customer: undefined };

const isListed = (row: Row) => row.archived !== true;

const customerIn = ({ customers }: Listing, row: Row | undefined) =>
  row && customers.find(one => one.id === row.customer);

/** Whom a running talk is with, whatever is known of it. */
export function whomIn(listing: Listing, conversation: string): Whom {
  return { conversation, customer: customerIn(listing, rowShowing(listing.conversations, conversation)) };
}

/** Whom a talk was with that is over; nobody where it is gone or put away. */
export function whomLast(listing: Listing, conversation: string | undefined): Whom {
  const row = conversation === undefined ? undefined : rowShowing(listing.conversations, conversation);
  const customer = customerIn(listing, row);
  return row && customer && isListed(row) ? { conversation: row.id, customer } : nobody;
}

/** The newest talk with a customer; undefined where there is none. */
export function whomNamed(listing: Listing, customer: Pick<Customer, 'id' | 'name'>): Whom | undefined {
  const row = listing.conversations.find(one => one.customer === customer.id && isListed(one));
  return row && { conversation: row.id, customer };
}
