import { openConversation } from '../../actions/conversations/openConversation.ts';
import { dayOf } from '../../domain/day.ts';
import type { Row, StorePorts } from '../../domain/ports.ts';
import { isTold } from '../../domain/records/temporary.ts';
import type { KnownTag, KnownTags } from '../../tags/gate/status.ts';
import type { CommonOptions, Io } from '../io.ts';
import { openSession } from '../session.ts';

async function knownIn(
  ports: StorePorts,
  row: Row,
  wanted: ReadonlySet<string>,
): Promise<[string, KnownTag][]> {
  const { conversation } = await openConversation(ports.store, row.id);
  const [next] = row.due.filter(one => one.kind === 'milestone' && one.due);
  return conversation.temporary
    .filter(one => wanted.has(one.id.toLowerCase()))
    .map(one => [
      one.id.toLowerCase(),
      {
        isTold: isTold(one),
        ...(one.told && { told: { whom: one.told.whom, at: dayOf(one.told.at) } }),
        earlier: (one.earlier ?? []).map(move => move.day),
        owner: one.owner,
        ...(next?.due && { milestone: { title: next.title, day: next.due.day } }),
      },
    ]);
}

/** What the stores know of the tags with these refs, in small letters; undefined where there is no store. */
export async function readKnown(
  io: Io,
  options: CommonOptions,
  wanted: ReadonlySet<string>,
): Promise<KnownTags> {
  const { ports } = await openSession(io, options);
  if (ports.stores.length === 0) return undefined;
  const { conversations } = await ports.store.listing();
  const rows = conversations.filter(row => row.temporary.some(one => wanted.has(one.id.toLowerCase())));
  const known = await Promise.all(rows.map(row => knownIn(ports, row, wanted)));
  return new Map(known.flat());
}
