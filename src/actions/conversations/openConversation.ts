import { requireIdentifier } from '../../domain/identifier.ts';
import { containerOf, creation } from '../../domain/log/changes.ts';
import type { Folded } from '../../domain/log/folded.ts';
import type { Store } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { type Conversation, readConversation } from '../../domain/records/conversation.ts';
import { sentence } from '../../domain/sentence.ts';

/** A conversation with the records it was read from, which every edit of it needs. */
export interface Opened {
  readonly conversation: Conversation;
  readonly entities: readonly Folded[];
}

const unknown = (id: string) =>
  new Problem(
    'not found',
    sentence('There is no conversation "{0}" here. List them with: listen-first conversation list', id),
  );

/** Looks only whether it is there: the price does not grow with the conversation. @throws Problem 'not found' */
export async function requireConversation(store: Store, id: string): Promise<void> {
  requireIdentifier(id, 'conversation');
  if (!(await store.knows(id))) throw unknown(id);
}

/** One that was merged opens as the one that shows it, under that id. @throws Problem 'not found' */
export async function openConversation(store: Store, id: string): Promise<Opened> {
  requireIdentifier(id, 'conversation');
  const entities = await store.entities(containerOf.conversation(id));
  const read = readConversation(id, entities);
  const conversation = read?.mergedInto === undefined ? read : readConversation(read.mergedInto, entities);
  if (conversation) return { conversation, entities };
  throw unknown(id);
}

/** The record of the conversation that was opened. */
export const ownRecord = (opened: Opened): Folded => recordOf(opened, 'conversation', opened.conversation.id);

export function recordOf(opened: Opened, entity: string, id: string): Folded {
  const found = opened.entities.find(one => one.entity === entity && one.id === id && !one.hidden);
  if (found) return found;
  throw new Problem(
    'not found',
    sentence('There is no {0} "{1}" in this conversation. It may have been deleted.', entity, id),
  );
}

/** A new record of a conversation: its container is the conversation, whatever it is moved to later. */
export function creationIn(conversation: string, entity: string, id: string) {
  return creation(containerOf.conversation(conversation), entity, id);
}
