import { type Day, dayOf } from '../day.ts';
import type { Listing, Row } from '../ports.ts';
import type { WorkCalendar } from '../workCalendar.ts';
import type { Customer } from './customer.ts';
import { workCalendarOf } from './profile.ts';

/** After how many working days something open needs a date they can rely on. */
const patience = 3;

/** A customer who waits, and to whom no date was given. */
export interface MissingDate {
  readonly kind: 'missingDate';
  readonly customer: { readonly id: string; readonly name: string };
  /** The oldest conversation that left something open. */
  readonly conversation: string;
  /** The day it began. */
  readonly since: Day;
}

const dayLength = 24 * 60 * 60 * 1000;

/** By arithmetic alone: lists are drawn before a calendar library is loaded. */
function isWorkingDay(time: number, { workingDays, holidays }: WorkCalendar): boolean {
  const thursdayFirst = time / dayLength;
  const weekday = ((thursdayFirst + 3) % 7) + 1;
  const day = new Date(time).toISOString().slice(0, 10);
  return workingDays.includes(weekday) && !holidays.some(one => one.day === day);
}

/** Whether more working days than that lie after a day, up to today. */
function isOverdue(since: Day, today: Day, calendar: WorkCalendar): boolean {
  const end = Date.parse(today);
  let passed = 0;
  for (let time = Date.parse(since) + dayLength; time <= end && passed <= patience; time += dayLength) {
    if (isWorkingDay(time, calendar)) passed += 1;
  }
  return passed > patience;
}

/** A promise or an answer that has a coming day of its own is no reason to ask for one, nor is what they promised us. */
function isOpen({ hasProblem, due }: Row, today: Day): boolean {
  const owed = due.filter(({ kind, owes }) => !owes && (kind === 'promise' || kind === 'question'));
  return hasProblem === true || owed.some(one => one.due === undefined || one.due.day < today);
}

const isMilestone = ({ kind }: { readonly kind: string }) => kind === 'milestone';

/** Who has an open date already: from a conversation, or agreed outside any. */
function dated({ customers, conversations }: Listing): ReadonlySet<string | undefined> {
  return new Set([
    ...conversations.filter(row => row.due.some(isMilestone)).map(row => row.customer),
    ...customers.filter(one => one.due?.some(isMilestone)).map(one => one.id),
  ]);
}

/** Of each customer the oldest conversation that left something open. */
function oldestOpen({ conversations }: Listing, today: Day): ReadonlyMap<string, Row> {
  const oldest = new Map<string, Row>();
  for (const row of conversations) {
    if (row.customer === undefined || !isOpen(row, today)) continue;
    const known = oldest.get(row.customer);
    if (!known || Date.parse(row.started) < Date.parse(known.started)) oldest.set(row.customer, row);
  }
  return oldest;
}

/**
 * The customers with a problem, a promise or a question that is open for more than three of their working days, while
 * no milestone says when they hear more; whoever waits longest first.
 */
export function missingDates(listing: Listing, today: Day): readonly MissingDate[] {
  const withDate = dated(listing);
  const oldest = oldestOpen(listing, today);
  const waiting = (customer: Customer): MissingDate[] => {
    const { id, name } = customer;
    const row = withDate.has(id) ? undefined : oldest.get(id);
    if (!row || !isOverdue(dayOf(row.started), today, workCalendarOf(customer))) return [];
    return [{ kind: 'missingDate', customer: { id, name }, conversation: row.id, since: dayOf(row.started) }];
  };
  return listing.customers
    .flatMap(waiting)
    .sort((left, right) => (left.since === right.since ? 0 : left.since < right.since ? -1 : 1));
}
