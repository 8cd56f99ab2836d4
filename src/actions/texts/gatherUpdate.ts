import { type Day, dayOf } from '../../domain/day.ts';
import type { Store } from '../../domain/ports.ts';
import type { Milestone } from '../../domain/records/milestone.ts';
import { requireCustomer } from '../conversations/addCustomer.ts';
import { type Opened, openConversation } from '../conversations/openConversation.ts';
import { outsideDates } from '../due/outsideDates.ts';
import { type LastUpdate, lastUpdate, type News, newsLately, newsSince } from './news.ts';

export interface UpdateWish {
  readonly customer: string;
  readonly today: Day;
}

/** What an update to a customer can be made of. */
export interface Gathered {
  /** The customer's. */
  readonly name: string;
  /** Newest first. */
  readonly conversations: readonly Opened['conversation'][];
  /** Agreed with them outside any conversation. */
  readonly milestones: readonly Milestone[];
  readonly last: LastUpdate | undefined;
  readonly news: News;
}

/** Every conversation with them up to that day that was not put away, newest first. */
async function conversationsWith(store: Store, { customer, today }: UpdateWish): Promise<Opened[]> {
  const { conversations } = await store.listing();
  const rows = conversations.filter(
    one => one.customer === customer && !one.archived && dayOf(one.started) <= today,
  );
  const opened: Opened[] = [];
  for (const row of rows) opened.push(await openConversation(store, row.id));
  return opened;
}

/** @throws Problem 'not found' for an unknown customer */
export async function gatherUpdate(store: Store, wish: UpdateWish): Promise<Gathered> {
  const { customer: id, today } = wish;
  const { name } = await requireCustomer({ store }, id);
  const opened = await conversationsWith(store, wish);
  const conversations = opened.map(one => one.conversation);
  const { milestones, entities } = await outsideDates(store, id);
  const elsewhere = { conversation: { entries: [], milestones, temporary: [] }, entities };
  const last = lastUpdate(entities);
  const news = last
    ? newsSince(last, [...opened, elsewhere])
    : newsLately({ conversations, milestones }, today);
  return { name, conversations, milestones, last, news };
}
