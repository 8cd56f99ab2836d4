import { type Day, daysBetween } from '../day.ts';
import type { Listing } from '../ports.ts';
import type { Due } from './due.ts';

/** Something due, with whom and where it stands. */
export interface OpenDue extends Due {
  /** None in the Inbox. */
  readonly customer?: { readonly id: string; readonly name: string };
  /** None: it was agreed with the customer outside any conversation. */
  readonly conversation?: string;
}

/** By how near its day is, in the order a list has them. */
export const dueGroups = ['overdue', 'soon', 'later', 'undated'] as const;
export type DueGroup = (typeof dueGroups)[number];

const soonDays = 7;

/** The day itself is still in time. */
export function dueGroupOf({ due }: Pick<Due, 'due'>, today: Day): DueGroup {
  if (!due) return 'undated';
  const left = daysBetween(today, due.day);
  if (left < 0) return 'overdue';
  return left <= soonDays ? 'soon' : 'later';
}

function byDay({ due: left }: Due, { due: right }: Due): number {
  const [one = '', other = ''] = [left?.day, right?.day];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Everything that is due, the earliest first and what has no date last, else in the order of the list. */
export function openDue({ customers, conversations }: Listing): readonly OpenDue[] {
  const names = new Map(customers.map(({ id, name }) => [id, { id, name }]));
  const dated: OpenDue[] = [];
  const undated: OpenDue[] = [];
  const add = (one: OpenDue) => (one.due ? dated : undated).push(one);
  for (const { id, customer: whom, due } of conversations) {
    const customer = whom === undefined ? undefined : names.get(whom);
    for (const one of due) add({ ...one, conversation: id, ...(customer && { customer }) });
  }
  for (const { id, name, due = [] } of customers) {
    for (const one of due) add({ ...one, customer: { id, name } });
  }
  return dated.sort(byDay).concat(undated);
}
