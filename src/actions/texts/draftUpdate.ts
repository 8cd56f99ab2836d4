import { type Day, dayOf, milliseconds } from '../../domain/day.ts';
import type { Ports, Store } from '../../domain/ports.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import { mayTell } from '../../text/audience.ts';
import { type UpdateRequest, updateDraft } from '../../text/update/updateDraft.ts';
import { requireCustomer } from '../conversations/addCustomer.ts';
import { type Opened, openConversation } from '../conversations/openConversation.ts';
import { outsideDates } from '../due/outsideDates.ts';
import { lastUpdate, type News, newsLately, newsSince } from './news.ts';

export interface UpdateWish {
  readonly customer: string;
  readonly today: Day;
}

export interface Draft {
  /** A file name without ending: customer and day. */
  readonly name: string;
  readonly text: string;
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

/** What it is about: the conversations in which something happened that they may hear of, or else the newest. */
function subjectOf(all: readonly Conversation[], news: News): Pick<UpdateRequest, 'title' | 'tickets'> {
  const fresh = all.filter(({ entries, milestones, temporary }) =>
    [...entries.filter(mayTell), ...milestones, ...temporary].some(one => news.has(one)),
  );
  const titled = (fresh.length > 0 ? fresh : all).find(one => one.title.trim() !== '');
  const ticketed = fresh.length > 0 ? fresh : all.filter(one => one.tickets.length > 0).slice(0, 1);
  return { title: titled?.title ?? '', tickets: [...new Set(ticketed.flatMap(one => one.tickets))] };
}

const said = (left: Entry, right: Entry) => milliseconds(left.at) - milliseconds(right.at);

/** @throws Problem 'not found' for an unknown customer */
export async function draftUpdate({ store }: Pick<Ports, 'store'>, wish: UpdateWish): Promise<Draft> {
  const { customer: id, today } = wish;
  const { name } = await requireCustomer({ store }, id);
  const opened = await conversationsWith(store, wish);
  const all = opened.map(one => one.conversation);
  const { milestones: outside, entities } = await outsideDates(store, id);
  const elsewhere = { conversation: { entries: [], milestones: outside, temporary: [] }, entities };
  const last = lastUpdate(entities);
  const news = last
    ? newsSince(last, [...opened, elsewhere])
    : newsLately({ conversations: all, milestones: outside }, today);
  const text = updateDraft({
    customer: name,
    ...subjectOf(all, news),
    entries: all.flatMap(one => one.entries).sort(said),
    milestones: [...all.flatMap(one => one.milestones), ...outside],
    temporary: all.flatMap(one => one.temporary),
    isNews: one => news.has(one),
    last: last?.day,
    today,
  });
  return { name: `${id}-${today}`, text };
}
