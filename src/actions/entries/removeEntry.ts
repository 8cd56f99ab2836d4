import { removal, restoration } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { openConversation, recordOf } from '../conversations/openConversation.ts';

export interface EntryName {
  readonly conversation: string;
  readonly entry: string;
}

/** Takes an entry out of sight; its history stays and it can be brought back. @throws Problem 'not found' */
export async function removeEntry({ store }: Ports, { conversation, entry }: EntryName): Promise<void> {
  const opened = await openConversation(store, conversation);
  await store.write(removal(recordOf(opened, 'entry', entry)));
}

/** Brings a removed entry back as it was; one that is there is left alone. */
export async function restoreEntry({ store }: Ports, { conversation, entry }: EntryName): Promise<void> {
  const { entities } = await openConversation(store, conversation);
  const removed = entities.find(one => one.entity === 'entry' && one.id === entry && one.hidden);
  if (removed) await store.write(restoration(removed));
}
