import { removal, restoration } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { openConversation } from '../conversations/openConversation.ts';
import { type PlaceName, requirePlace } from './movePlace.ts';

/** Takes a link away; the entry and every version of it stay as they are. @throws Problem 'not found' */
export async function removePlace(ports: Ports, name: PlaceName): Promise<void> {
  await ports.store.write(removal((await requirePlace(ports, name)).record));
}

/** Brings a link back as it was; one that is there is left alone. */
export async function restorePlace({ store }: Ports, { conversation, place }: PlaceName): Promise<void> {
  const { entities } = await openConversation(store, conversation);
  const removed = entities.find(one => one.entity === 'place' && one.id === place && one.hidden);
  if (removed) await store.write(restoration(removed));
}
