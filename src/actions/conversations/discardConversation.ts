import { removal } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { isEmptyTalk } from '../../domain/records/isEmptyTalk.ts';
import { sentence } from '../../domain/sentence.ts';
import type { ConversationName } from './archiveConversation.ts';
import { ownRecord } from './openConversation.ts';
import { requireTalk } from './requireTalk.ts';

/** Takes a conversation away in which nothing was written down. @throws Problem 'not found', or 'bad input' for any other */
export async function discardConversation(
  { store }: Ports,
  { conversation }: ConversationName,
): Promise<void> {
  const opened = await requireTalk(store, conversation);
  if (!isEmptyTalk(opened.conversation)) {
    throw new Problem(
      'bad input',
      sentence('Something was written down in this conversation. Archive it, or delete it for good.'),
    );
  }
  await store.write(removal(ownRecord(opened)));
}
