import * as v from 'valibot';
import { readConversation } from './conversation.ts';
import { type Customer, customerFields } from './customer.ts';
import { type Folded, valuesOf } from './folded.ts';
import type { Row } from './ports.ts';

/** What a list shows of one conversation; undefined when it is unknown or deleted. */
export function rowOf(id: string, entities: readonly Folded[]): Row | undefined {
  const read = readConversation(id, entities);
  return (
    read && {
      id,
      ...(read.customer && { customer: read.customer }),
      title: read.title,
      channel: read.channel,
      started: read.started,
      ...(read.ended && { ended: read.ended }),
      entries: read.entries.length,
      due: read.milestones.filter(one => one.state === 'open'),
    }
  );
}

export function customerOf(folded: Folded): Customer | undefined {
  const read = v.safeParse(customerFields, valuesOf(folded));
  return read.success && !folded.hidden ? { id: folded.id, name: read.output.name } : undefined;
}
