import { edit } from '../../domain/log/changes.ts';
import type { Folded } from '../../domain/log/folded.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { type EntryFields, requireText } from '../../domain/records/entry.ts';
import { differing, withOwnReach } from '../../domain/records/entryValues.ts';
import type { Label } from '../../domain/records/labels.ts';
import { sentence } from '../../domain/sentence.ts';
import { openConversation, recordOf } from '../conversations/openConversation.ts';

type Optional = 'speaker' | 'answer' | 'asks' | 'owes' | 'due' | 'outcome' | 'decision' | Label;

/** What may be set right later; what stands here replaces what stood there, the rest stays. */
export type EntryChange = Partial<Pick<EntryFields, 'text' | 'kind' | 'reach'>> & {
  /** Null takes the value back. */
  readonly [K in Optional]?: EntryFields[K] | null;
};

export interface EditRequest {
  readonly conversation: string;
  readonly entry: string;
  readonly fields: EntryChange;
}

/** @throws Problem 'bad input' where it would be seen by others from now on, or by nobody else */
function requireSameSide(record: Folded, reach: unknown): void {
  const now = record.fields['reach']?.value;
  if (reach === undefined || (reach === 'me') === (now === 'me')) return;
  throw new Problem(
    'bad input',
    sentence(
      'What is only yours cannot be shown to others by an edit, nor the other way round. Change who may see it instead.',
    ),
  );
}

/**
 * The earlier version stays in the log.
 * @returns the operation; undefined, with nothing written, where all of it stands there already
 * @throws Problem 'not found', 'empty', 'too long', or 'bad input' where it crosses between me and others
 */
export async function editEntry(
  { store }: Ports,
  { conversation, entry, fields }: EditRequest,
): Promise<string | undefined> {
  if (fields.text !== undefined) requireText(fields.text);
  const record = recordOf(await openConversation(store, conversation), 'entry', entry);
  requireSameSide(record, fields.reach);
  const news = withOwnReach(record, differing(record, fields));
  return Object.keys(news).length > 0 ? (await store.write(edit(record, news))).i : undefined;
}
