import { removal, restoration } from '../../domain/log/changes.ts';
import { type Folded, standingOf } from '../../domain/log/folded.ts';
import type { Ports } from '../../domain/ports.ts';
import { dateOfEntry, isUntouched } from '../../domain/records/milestone.ts';
import { openConversation, recordOf } from '../conversations/openConversation.ts';

export interface EntryName {
  readonly conversation: string;
  readonly entry: string;
}

const agreedIn = (entities: readonly Folded[], entry: string) =>
  entities.find(one => one.entity === 'milestone' && one.id === dateOfEntry(entry));

/**
 * Takes an entry out of sight, with the date its words agreed on while nobody touched that since; its history stays
 * and both can be brought back. @throws Problem 'not found'
 */
export async function removeEntry({ store }: Ports, { conversation, entry }: EntryName): Promise<void> {
  const opened = await openConversation(store, conversation);
  await store.write(removal(recordOf(opened, 'entry', entry)));
  const date = agreedIn(opened.entities, entry);
  if (date && isUntouched(standingOf(date))) await store.write(removal(date));
}

/** Brings a removed entry back as it was, with its date; one that is there is left alone. */
export async function restoreEntry({ store }: Ports, { conversation, entry }: EntryName): Promise<void> {
  const { entities } = await openConversation(store, conversation);
  const removed = entities.find(one => one.entity === 'entry' && one.id === entry && one.hidden);
  if (!removed) return;
  await store.write(restoration(removed));
  const date = agreedIn(entities, entry);
  if (date?.hidden) await store.write(restoration(date));
}
