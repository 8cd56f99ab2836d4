import { milliseconds } from '../../domain/day.ts';
import type { Ports } from '../../domain/ports.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import { mayTell } from '../../text/audience.ts';
import { type UpdateRequest, updateDraft } from '../../text/update/updateDraft.ts';
import { gatherUpdate, type UpdateWish } from './gatherUpdate.ts';
import type { News } from './news.ts';

export interface Draft {
  /** A file name without ending: customer and day. */
  readonly name: string;
  readonly text: string;
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
  const { customer, today } = wish;
  const { name, conversations: all, milestones, last, news } = await gatherUpdate(store, wish);
  const text = updateDraft({
    customer: name,
    ...subjectOf(all, news),
    entries: all.flatMap(one => one.entries).sort(said),
    milestones: [...all.flatMap(one => one.milestones), ...milestones],
    temporary: all.flatMap(one => one.temporary),
    isNews: one => news.has(one),
    last: last?.day,
    today,
  });
  return { name: `${customer}-${today}`, text };
}
