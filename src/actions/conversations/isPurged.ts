import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import type { ConversationName } from './archiveConversation.ts';
import { requireConversation } from './openConversation.ts';

/** Whether a conversation was taken out for good: no line can be added to it any more. */
export async function isPurged(
  { store }: Pick<Ports, 'store'>,
  { conversation }: ConversationName,
): Promise<boolean> {
  try {
    await requireConversation(store, conversation);
    return false;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.code === 'purged';
  }
}
