import type { Day } from '../../domain/day.ts';
import type { Ports, Store } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import { requireText } from '../../domain/records/entry.ts';
import { sentence } from '../../domain/sentence.ts';
import { type Audience, mayRead } from '../../text/audience.ts';
import { entryText } from '../../text/chat/entryText.ts';
import { inChat } from '../../text/chat/inChat.ts';
import type { ChatFormat } from '../../text/chat/marks.ts';
import { conversationLog } from '../../text/log/conversationLog.ts';
import { withoutIgnores } from '../../text/update/withoutIgnores.ts';
import { openConversation } from '../conversations/openConversation.ts';

/** What is copied: an entry or a whole conversation, or a text for the customer as it stands. */
export type Copied =
  | { readonly conversation: string; readonly entry?: string | undefined }
  | { readonly text: string };

export interface CopyWish {
  readonly what: Copied;
  readonly format: ChatFormat;
  readonly audience: Extract<Audience, 'customer' | 'lead'>;
  readonly today: Day;
}

async function nameOf(store: Store, customer: string | undefined): Promise<string | undefined> {
  return (await store.listing()).customers.find(one => one.id === customer)?.name;
}

function requireEntry({ entries }: Conversation, id: string): Entry {
  const entry = entries.find(one => one.id === id);
  if (entry) return entry;
  throw new Problem(
    'not found',
    sentence('There is no {0} "{1}" in this conversation. It may have been deleted.', 'entry', id),
  );
}

/** @throws Problem 'bad input' */
function requireReadable({ reach }: Entry, audience: Audience): void {
  if (mayRead(audience, reach)) return;
  const advice =
    reach === 'me'
      ? sentence('This entry is only for you. Let the team see it first, then copy it.')
      : sentence('This entry is only for the team. Copy it for the team, or mark it for the customer first.');
  throw new Problem('bad input', advice);
}

async function markdownOf(store: Store, { what, audience, today }: CopyWish): Promise<string> {
  if ('text' in what) return requireText(withoutIgnores(what.text));
  const { conversation } = await openConversation(store, what.conversation);
  const customer = await nameOf(store, conversation.customer);
  if (what.entry === undefined)
    return conversationLog({ conversation, customer, audience, today, isForChat: true });
  const entry = requireEntry(conversation, what.entry);
  requireReadable(entry, audience);
  return entryText({ conversation, customer, audience, entry });
}

/**
 * A text to paste into another program, with only what its reader may see.
 * @throws Problem 'not found', 'bad input' where the entry is not for that reader, 'empty' or 'too long'
 */
export async function copyFor({ store }: Pick<Ports, 'store'>, wish: CopyWish): Promise<string> {
  return inChat(await markdownOf(store, wish), wish.format);
}
