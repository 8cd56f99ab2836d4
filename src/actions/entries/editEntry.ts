import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { type EntryFields, requireText } from '../../domain/records/entry.ts';
import { differing } from '../../domain/records/entryValues.ts';
import { openConversation, recordOf } from '../conversations/openConversation.ts';

/** What may be set right later; what stands here replaces what stood there, the rest stays. */
export type EntryChange = Partial<Pick<EntryFields, 'text' | 'kind' | 'reach'>> & {
  /** Null takes the value back. */
  readonly [K in 'speaker' | 'answer' | 'asks' | 'due' | 'outcome']?: EntryFields[K] | null;
};

export interface EditRequest {
  readonly conversation: string;
  readonly entry: string;
  readonly fields: EntryChange;
}

/**
 * The earlier version stays in the log.
 * @returns the operation; undefined, with nothing written, where all of it stands there already
 * @throws Problem 'not found', 'empty' or 'too long'
 */
export async function editEntry(
  { store }: Ports,
  { conversation, entry, fields }: EditRequest,
): Promise<string | undefined> {
  if (fields.text !== undefined) requireText(fields.text);
  const record = recordOf(await openConversation(store, conversation), 'entry', entry);
  const news = differing(record, fields);
  return Object.keys(news).length > 0 ? (await store.write(edit(record, news))).i : undefined;
}
