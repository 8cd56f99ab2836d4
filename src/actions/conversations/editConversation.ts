import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { openConversation, recordOf } from './openConversation.ts';

export interface ConversationChange {
  readonly conversation: string;
  readonly fields: {
    readonly title?: string;
    readonly speakers?: readonly string[];
    readonly tickets?: readonly string[];
    /** Takes the end back: the conversation goes on. */
    readonly ended?: null;
  };
}

/** @throws Problem 'not found' */
export async function editConversation(
  { store }: Ports,
  { conversation, fields }: ConversationChange,
): Promise<void> {
  const opened = await openConversation(store, conversation);
  await store.write(edit(recordOf(opened, 'conversation', conversation), fields));
}
