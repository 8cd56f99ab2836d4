import type { Folded } from '../../domain/log/folded.ts';
import type { Ports } from '../../domain/ports.ts';
import type { Entry } from '../../domain/records/conversation.ts';
import type { Customer } from '../../domain/records/customer.ts';
import type { Due } from '../../domain/records/due.ts';
import { owedBy } from '../../domain/records/entry.ts';
import type { Milestone } from '../../domain/records/milestone.ts';
import { mayTell } from '../../text/audience.ts';
import { openConversation } from '../conversations/openConversation.ts';
import type { DueHome } from '../due/dueRecord.ts';
import { outsideDates } from '../due/outsideDates.ts';

/** What was agreed in one place, with the records it was read from. */
export interface Dates {
  readonly home: DueHome;
  readonly milestones: readonly Milestone[];
  /** Promises we made and questions we owe an answer to, as far as they may hear of them. */
  readonly owed: readonly Entry[];
  readonly entities: readonly Folded[];
}

/** Every place with that customer where something due is like that; the others are not opened. */
export async function datesWith(
  { store }: Pick<Ports, 'store'>,
  customer: Customer,
  isLike: (one: Due) => boolean,
): Promise<Dates[]> {
  const { conversations } = await store.listing();
  const found: Dates[] = [];
  for (const { id, customer: whom, due } of conversations) {
    if (whom !== customer.id || !due.some(isLike)) continue;
    const { conversation, entities } = await openConversation(store, id);
    const owed = conversation.entries.filter(one => owedBy(one) === 'us' && mayTell(one));
    found.push({ home: { conversation: id }, milestones: conversation.milestones, owed, entities });
  }
  if (!customer.due?.some(isLike)) return found;
  return [
    ...found,
    { home: { customer: customer.id }, owed: [], ...(await outsideDates(store, customer.id)) },
  ];
}
