import type { Day } from '../../domain/day.ts';
import type { Ports } from '../../domain/ports.ts';
import { creationIn, openConversation } from '../conversations/openConversation.ts';

export interface MilestoneRequest {
  readonly conversation: string;
  readonly title: string;
  readonly day: Day;
  /** The date in the words it was agreed in. */
  readonly words: string;
}

/** Keeps a dated next step agreed on in a conversation. @returns its id */
export async function addMilestone({ store, newId }: Ports, request: MilestoneRequest): Promise<string> {
  const { conversation, title, day, words } = request;
  const { customer } = (await openConversation(store, conversation)).conversation;
  const id = newId();
  const fields = { customer, conversation, title, due: { day, words }, state: 'open' };
  await store.write(creationIn(conversation, 'milestone', id)(fields));
  return id;
}
