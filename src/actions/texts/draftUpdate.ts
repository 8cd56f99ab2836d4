import { addDays } from '../../domain/calendar.ts';
import { type Day, dayOf, milliseconds } from '../../domain/day.ts';
import type { Ports, Row } from '../../domain/ports.ts';
import type { Entry } from '../../domain/records/conversation.ts';
import { updateDraft } from '../../text/updateDraft.ts';
import { requireCustomer } from '../conversations/addCustomer.ts';
import { openConversation } from '../conversations/openConversation.ts';

export interface UpdateWish {
  readonly customer: string;
  readonly today: Day;
}

export interface Draft {
  /** A file name without ending: customer and day. */
  readonly name: string;
  readonly text: string;
}

const recentDays = 14;

/** What was said in the last two weeks; after a longer silence, the last conversation. */
function recent(rows: readonly Row[], today: Day): Row[] {
  const past = rows.filter(one => dayOf(one.started) <= today);
  const fresh = past.filter(one => dayOf(one.started) > addDays(today, -recentDays));
  return fresh.length > 0 ? fresh : past.slice(0, 1);
}

const said = (left: Entry, right: Entry) => milliseconds(left.at) - milliseconds(right.at);

/** @throws Problem 'not found' for an unknown customer */
export async function draftUpdate(
  ports: Pick<Ports, 'store'>,
  { customer: id, today }: UpdateWish,
): Promise<Draft> {
  const customer = await requireCustomer(ports, id);
  const { conversations } = await ports.store.listing();
  const theirs = conversations.filter(one => one.customer === id);
  const rows = recent(theirs, today);
  const entries: Entry[] = [];
  for (const row of rows) entries.push(...(await openConversation(ports.store, row.id)).conversation.entries);
  const text = updateDraft({
    customer: customer.name,
    title: rows.find(one => one.title !== '')?.title ?? '',
    entries: entries.sort(said),
    milestones: [],
    today,
  });
  return { name: `${id}-${today}`, text };
}
