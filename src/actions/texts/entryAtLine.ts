import type { Day } from '../../domain/day.ts';
import type { Ports } from '../../domain/ports.ts';
import type { Entry } from '../../domain/records/conversation.ts';
import { entryAtLine as entryAt, type ShownLog } from '../../text/log/entryAtLine.ts';
import { openConversation } from '../conversations/openConversation.ts';

export interface LinePlace extends ShownLog {
  readonly conversation: string;
  readonly today: Day;
}

/** The entry that stands on a line of the team's log of a conversation. @throws Problem 'not found' */
export async function entryAtLine(
  { store }: Pick<Ports, 'store'>,
  place: LinePlace,
): Promise<Entry | undefined> {
  const { today } = place;
  const { conversation } = await openConversation(store, place.conversation);
  const { customers } = await store.listing();
  const customer = customers.find(one => one.id === conversation.customer)?.name;
  return entryAt({ conversation, customer, audience: 'lead', today }, place);
}
