import * as v from 'valibot';
import { type Folded, valuesOf } from '../log/folded.ts';
import type { Row } from '../ports.ts';
import { type Conversation, type Entry, readConversation } from './conversation.ts';
import { type Customer, customerFields } from './customer.ts';
import type { Due, DueKind } from './due.ts';
import type { Milestone } from './milestone.ts';
import { spotLabel } from './place.ts';
import type { TemporaryCode, TemporaryRow } from './temporary.ts';

const dated = (kind: DueKind) => (one: Milestone) =>
  one.state === 'open' ? [{ kind, id: one.id, title: one.title, due: one.due }] : [];

/** A promise we made and a question we owe an answer to wait until somebody says how they ended. */
function owed({ id, kind, text, asks, due, outcome }: Entry): Due[] {
  const isOwed = kind === 'promise' || (kind === 'question' && asks !== 'us');
  if (!isOwed || outcome) return [];
  return [{ kind, id, title: text.slice(0, 200), ...(due && { due }) }];
}

function dueIn({ milestones, entries, followUps }: Conversation): Due[] {
  return [
    ...milestones.flatMap(dated('milestone')),
    ...entries.flatMap(owed),
    ...followUps.flatMap(dated('followUp')),
  ];
}

const temporaryRow = ({ id, reason, until, owner, spot, told }: TemporaryCode): TemporaryRow => ({
  id,
  reason,
  until,
  owner,
  where: spotLabel(spot),
  isTold: told !== undefined,
});

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
      latest: read.entries.at(-1)?.at ?? read.started,
      due: dueIn(read),
      temporary: read.temporary.filter(one => !one.gone).map(temporaryRow),
    }
  );
}

export function customerOf(folded: Folded): Customer | undefined {
  const read = v.safeParse(customerFields, valuesOf(folded));
  return read.success && !folded.hidden ? { id: folded.id, name: read.output.name } : undefined;
}
