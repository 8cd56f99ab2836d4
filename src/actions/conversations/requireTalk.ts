import type { Store } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { inbox } from '../../domain/records/channel.ts';
import { sentence } from '../../domain/sentence.ts';
import { type Opened, openConversation } from './openConversation.ts';

/** A conversation with a customer, as it is shown. @throws Problem 'not found', or 'bad input' for the Inbox */
export async function requireTalk(store: Store, id: string): Promise<Opened> {
  const opened = await openConversation(store, id);
  if (opened.conversation.id !== inbox) return opened;
  throw new Problem(
    'bad input',
    sentence('This is the Inbox, which stays as it is. File its lines into a conversation, one by one.'),
  );
}
