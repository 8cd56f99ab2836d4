import type { Day } from '../../domain/day.ts';
import { requireIdentifier } from '../../domain/identifier.ts';
import { containerOf, creation } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { requireText } from '../../domain/records/entry.ts';
import { sentence } from '../../domain/sentence.ts';
import { requireCustomer } from '../conversations/addCustomer.ts';
import { openConversation } from '../conversations/openConversation.ts';
import type { DueHome } from './dueRecord.ts';
import { requireDueDay } from './moveDue.ts';

export type MilestoneRequest = DueHome & {
  readonly title: string;
  readonly day: Day;
  /** The date in the words it was agreed in. */
  readonly words: string;
  readonly id?: string | undefined;
};

export function requireTitle(title: string): string {
  if (title.trim() !== '') return requireText(title);
  throw new Problem('empty', sentence('Say what happens on that day.'));
}

/** Of a conversation also whom it was with: who talks with nobody yet is in the Inbox. */
async function homeOf({ store }: Ports, { conversation, customer }: DueHome) {
  if (conversation === undefined) {
    const { id } = await requireCustomer({ store }, requireIdentifier(customer, 'customer'));
    return { container: containerOf.customer(id), fields: { customer: id } };
  }
  const { conversation: talk } = await openConversation(store, conversation);
  const container = containerOf.conversation(conversation);
  return { container, fields: { customer: talk.customer, conversation } };
}

/**
 * Keeps a dated next step agreed on in a conversation or, outside any, with a customer.
 * @returns its id; an id that is there already is a retry and changes nothing
 * @throws Problem 'not found', 'bad date' or 'empty'
 */
export async function addMilestone(ports: Ports, request: MilestoneRequest): Promise<string> {
  const { store, newId } = ports;
  const { words } = request;
  const id = request.id === undefined ? newId() : requireIdentifier(request.id, 'milestone');
  const [title, day] = [requireTitle(request.title), requireDueDay(request.day)];
  const { container, fields } = await homeOf(ports, request);
  const isRetry = request.id !== undefined && (await store.entity(container, 'milestone', id));
  const own = { ...fields, title, due: { day, words }, state: 'open' };
  if (!isRetry) await store.write(creation(container, 'milestone', id)(own));
  return id;
}
