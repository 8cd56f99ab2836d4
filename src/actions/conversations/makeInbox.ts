import { containerOf } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { inbox } from '../../domain/records/channel.ts';
import { creationIn } from './openConversation.ts';

/** Makes the Inbox where it is not there yet: it waits for what comes while no call runs. */
export async function makeInbox({ store, now }: Ports): Promise<void> {
  if (await store.entity(containerOf.conversation(inbox), 'conversation', inbox)) return;
  await store.write(
    creationIn(inbox, 'conversation', inbox)({ customer: null, channel: 'call', started: now() }),
  );
}
