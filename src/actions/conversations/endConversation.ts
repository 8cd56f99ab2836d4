import type { Instant } from '../../domain/day.ts';
import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { openConversation, ownRecord } from './openConversation.ts';
import { requireEnd } from './startConversation.ts';

export interface EndRequest {
  readonly conversation: string;
  /** When it ended; now, unless given. */
  readonly at?: Instant | undefined;
}

const later = (left: Instant, right: Instant) => (Date.parse(left) < Date.parse(right) ? right : left);

/** Ends a running conversation; one that has ended keeps its end. A clock that was set back ends it at its start. */
export async function endConversation(
  { store, now }: Ports,
  { conversation: id, at }: EndRequest,
): Promise<void> {
  const opened = await openConversation(store, id);
  const { started, ended } = opened.conversation;
  if (ended) return;
  const end = at === undefined ? later(started, now()) : requireEnd(at, started);
  await store.write(edit(ownRecord(opened), { ended: end }));
}
