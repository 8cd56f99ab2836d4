import { edit } from '../../domain/log/changes.ts';
import { standingOf } from '../../domain/log/folded.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import type { Due } from '../../domain/records/due.ts';
import { rowOf } from '../../domain/records/row.ts';
import { sentence } from '../../domain/sentence.ts';
import { ownRecord } from './openConversation.ts';
import { requireTalk } from './requireTalk.ts';

export interface ConversationName {
  readonly conversation: string;
}

export interface Archived {
  /** Of one that was merged, that of the one which shows it. */
  readonly conversation: string;
  /** What was still open in it and is due no more. */
  readonly left: readonly Due[];
}

/**
 * Puts a conversation away: it leaves the list, and nothing of it is due any more. It is still found and exported.
 * @throws Problem 'not found', or 'bad input' for the Inbox and for one that has not ended
 */
export async function archiveConversation(
  { store }: Ports,
  { conversation }: ConversationName,
): Promise<Archived> {
  const opened = await requireTalk(store, conversation);
  const { id, ended, archived } = opened.conversation;
  if (archived) return { conversation: id, left: [] };
  if (!ended) {
    throw new Problem(
      'bad input',
      sentence('This conversation has not ended yet. End it first, then archive it.'),
    );
  }
  const left = rowOf(id, opened.entities.map(standingOf))?.due ?? [];
  await store.write(edit(ownRecord(opened), { archived: true }));
  return { conversation: id, left };
}

/** Brings it back, with all that is still open in it. @returns its id @throws Problem 'not found' or 'bad input' */
export async function unarchiveConversation(
  { store }: Ports,
  { conversation }: ConversationName,
): Promise<string> {
  const opened = await requireTalk(store, conversation);
  if (opened.conversation.archived) await store.write(edit(ownRecord(opened), { archived: null }));
  return opened.conversation.id;
}
