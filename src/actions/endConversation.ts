import { edit } from '../domain/changes.ts';
import type { Ports } from '../domain/ports.ts';
import { openConversation, recordOf } from './openConversation.ts';

/** Ends a running conversation now; one that has ended keeps its end. */
export async function endConversation({ store, now }: Ports, id: string): Promise<void> {
  const opened = await openConversation(store, id);
  if (opened.conversation.ended) return;
  await store.write(edit(recordOf(opened, 'conversation', id), { ended: now() }));
}
