import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { requireText } from '../../domain/records/entry.ts';
import { openConversation, recordOf } from '../conversations/openConversation.ts';
import { movesToTell } from '../due/tellMoves.ts';

export interface TellingRequest {
  readonly conversation: string;
  readonly id: string;
  readonly whom: string;
  /** What was said, as it was said. */
  readonly words: string;
}

/** Records that the customer knows the code to be temporary. @throws Problem 'not found', 'empty' or 'too long' */
export async function tellTemporary({ store, now }: Ports, request: TellingRequest): Promise<void> {
  const { conversation, id, whom } = request;
  const words = requireText(request.words);
  const opened = await openConversation(store, conversation);
  const record = recordOf(opened, 'temporary', id);
  const told = opened.conversation.temporary.find(one => one.id === id)?.told;
  const at = now();
  const moves = movesToTell(record, at);
  if (told?.whom === whom && told.words === words && Object.keys(moves).length === 0) return;
  await store.write(edit(record, { told: { whom, at, words }, ...moves }));
}
