import type { Day } from '../../domain/day.ts';
import type { Ports } from '../../domain/ports.ts';
import { creationIn, openConversation } from '../conversations/openConversation.ts';

export interface FollowUpRequest {
  readonly conversation: string;
  /** What we still want to do. */
  readonly title: string;
  readonly day: Day;
  /** The open point of the conversation that it takes up. */
  readonly about?: string | undefined;
}

/** Keeps what could not be done in the conversation, for us alone. @returns its id */
export async function addFollowUp({ store, newId }: Ports, request: FollowUpRequest): Promise<string> {
  const { conversation, title, day, about } = request;
  const { customer } = (await openConversation(store, conversation)).conversation;
  const id = newId();
  const fields = {
    customer,
    conversation,
    title,
    due: { day, words: '' },
    state: 'open',
    ...(about && { about }),
  };
  await store.write(creationIn(conversation, 'followUp', id)(fields));
  return id;
}
