import type { DateOrder } from '../../domain/dateOrder.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { rowShowing } from '../../domain/records/merges.ts';
import { workCalendarOf } from '../../domain/records/profile.ts';
import type { WorkCalendar } from '../../domain/workCalendar.ts';
import type { App } from '../app.ts';
import { dateOrder } from '../dateOrder.ts';

/** With whom a day is agreed on; with nobody in particular, unless given. */
export interface WithWhom {
  readonly conversation?: string | undefined;
  readonly customer?: string | undefined;
  readonly name?: string | undefined;
}

/** How days are read that are agreed on with somebody. */
export interface DateHabits {
  readonly order: DateOrder | 'auto';
  /** When they work; the usual week of whom nothing is known. */
  readonly calendar: WorkCalendar;
}

async function customerOf(
  app: App,
  { conversation, customer, name }: WithWhom,
): Promise<Customer | undefined> {
  const { customers, conversations } = await (await app.desk()).listing();
  if (name !== undefined) return customers.find(one => one.name === name);
  const id = customer ?? rowShowing(conversations, conversation)?.customer;
  return customers.find(one => one.id === id);
}

export async function calendarOf(app: App, whom: WithWhom): Promise<DateHabits> {
  return {
    order: dateOrder(),
    calendar: workCalendarOf(await customerOf(app, whom)),
  };
}
