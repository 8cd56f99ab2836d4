import { instantAt } from '../../domain/calendar.ts';
import { type Day, dayOf, type Instant, milliseconds } from '../../domain/day.ts';
import { containerOf } from '../../domain/log/changes.ts';
import { standingOf } from '../../domain/log/folded.ts';
import type { Store } from '../../domain/ports.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import { customerMilestones } from '../../domain/records/milestone.ts';
import { readUpdates } from '../../domain/records/update.ts';
import type { CustomerHistory } from '../../text/sheets/history.ts';
import type { Clocks } from '../../text/sheets/ways.ts';
import { requireCustomer } from '../conversations/addCustomer.ts';
import { openConversation } from '../conversations/openConversation.ts';

export interface HistoryWish {
  readonly customer: string;
  readonly today: Day;
}

/** Every conversation with them up to that day, newest first. */
async function conversationsWith(store: Store, { customer, today }: HistoryWish): Promise<Conversation[]> {
  const { conversations } = await store.listing();
  const rows = conversations.filter(one => one.customer === customer && dayOf(one.started) <= today);
  const opened: Conversation[] = [];
  for (const row of rows) opened.push((await openConversation(store, row.id)).conversation);
  return opened;
}

/** All that is known of a customer up to that day. @throws Problem 'not found' */
export async function customerHistory(store: Store, wish: HistoryWish): Promise<CustomerHistory> {
  const customer = await requireCustomer({ store }, wish.customer);
  const entities = await store.entities(containerOf.customer(customer.id));
  const talks = await conversationsWith(store, wish);
  return {
    customer,
    conversations: talks.filter(one => !one.archived),
    archived: talks.filter(one => one.archived),
    milestones: customerMilestones(entities.map(standingOf)),
    updates: readUpdates(entities).filter(one => dayOf(one.sent) <= wish.today),
    today: wish.today,
  };
}

/** Both clocks where theirs is known, as long as the sheet is for the day that is now. */
export function clocksOf(timeZone: string | undefined, now: Instant, today: Day): Clocks | undefined {
  if (timeZone === undefined || dayOf(now) !== today) return undefined;
  try {
    return { theirs: instantAt(milliseconds(now), timeZone), ours: now };
  } catch {
    // A zone that this machine does not know: its name is all there is to say.
    return undefined;
  }
}
