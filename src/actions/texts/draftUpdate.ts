import { type Day, dayOf, milliseconds } from '../../domain/day.ts';
import { containerOf } from '../../domain/log/changes.ts';
import type { Ports, Store } from '../../domain/ports.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import { updateDraft } from '../../text/updateDraft.ts';
import { requireCustomer } from '../conversations/addCustomer.ts';
import { type Opened, openConversation } from '../conversations/openConversation.ts';
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

/** Every conversation with them up to that day, newest first. */
async function conversationsWith(store: Store, { customer, today }: UpdateWish): Promise<Opened[]> {
  const { conversations } = await store.listing();
  const rows = conversations.filter(one => one.customer === customer && dayOf(one.started) <= today);
  const opened: Opened[] = [];
  for (const row of rows) opened.push(await openConversation(store, row.id));
  return opened;
}

/** What the newest of them is about that has news; where none has, the newest. */
function subjectOf(all: readonly Conversation[], news: News): string {
  const fresh = all.filter(one => one.entries.some(entry => news.has(entry)));
  const titled = (fresh.length > 0 ? fresh : all).find(one => one.title.trim() !== '');
  return titled?.title ?? '';
}

const said = (left: Entry, right: Entry) => milliseconds(left.at) - milliseconds(right.at);

/** @throws Problem 'not found' for an unknown customer */
export async function draftUpdate({ store }: Pick<Ports, 'store'>, wish: UpdateWish): Promise<Draft> {
  const { customer: id, today } = wish;
  const { name } = await requireCustomer({ store }, id);
  const opened = await conversationsWith(store, wish);
  const all = opened.map(one => one.conversation);
  const last = lastUpdate(await store.entities(containerOf.customer(id)));
  const news = last ? newsSince(last, opened) : newsLately(all, today);
  const text = updateDraft({
    customer: name,
    title: subjectOf(all, news),
    entries: all.flatMap(one => one.entries).sort(said),
    milestones: all.flatMap(one => one.milestones),
    temporary: all.flatMap(one => one.temporary),
    isNews: one => news.has(one),
    last: last?.day,
    today,
  });
  return { name: `${id}-${today}`, text };
}
