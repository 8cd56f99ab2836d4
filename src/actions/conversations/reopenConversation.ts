import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { differing } from '../../domain/records/entryValues.ts';
import { ownRecord } from './openConversation.ts';
import { requireTalk } from './requireTalk.ts';

export interface Reopening {
  readonly conversation: string;
  /** It is only taken up again to be completed or set right: its end stands. */
  readonly keepsEnd?: boolean | undefined;
}

/**
 * Takes a conversation up again: it has no end any more and is not put away.
 * @returns its id: of one that was merged, that of the one which shows it
 * @throws Problem 'not found', or 'bad input' for the Inbox
 */
export async function reopenConversation(
  { store }: Ports,
  { conversation, keepsEnd }: Reopening,
): Promise<string> {
  const opened = await requireTalk(store, conversation);
  const { id, ended, archived } = opened.conversation;
  const record = ownRecord(opened);
  const fields = { ...(ended && !keepsEnd && { ended: null }), ...(archived && { archived: null }) };
  const news = differing(record, fields);
  if (Object.keys(news).length > 0) await store.write(edit(record, news));
  return id;
}
