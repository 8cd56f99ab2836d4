import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { openConversation, recordOf } from '../conversations/openConversation.ts';

export interface EndingRequest {
  readonly conversation: string;
  readonly id: string;
  /** What shows that the real fix holds, or why nothing is needed any more. */
  readonly how: string;
  /** Whether the next update may say how. */
  readonly isForThem?: boolean | undefined;
}

/** The code is gone: it stands in no list and no draft any more, its record stays. @throws Problem 'not found' */
export async function endTemporary(
  { store, now }: Ports,
  { conversation, id, how, isForThem = false }: EndingRequest,
): Promise<void> {
  const opened = await openConversation(store, conversation);
  const record = recordOf(opened, 'temporary', id);
  if (record.fields['gone']) return;
  await store.write(edit(record, { gone: { how, at: now(), ...(isForThem && { isForThem }) } }));
}
