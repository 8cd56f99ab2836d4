import { containerOf } from '../domain/changes.ts';
import { inbox } from '../domain/conversation.ts';
import { type EntryKind, entryKinds, type Reach, reaches, requireText } from '../domain/entry.ts';
import { requireIdentifier } from '../domain/identifier.ts';
import type { Ports } from '../domain/ports.ts';
import { requireWord } from '../domain/requireWord.ts';
import { creationIn, requireConversation } from './openConversation.ts';

export interface EntryRequest {
  readonly conversation: string;
  readonly text: string;
  readonly id?: string | undefined;
  readonly kind?: string | undefined;
  readonly speaker?: string | undefined;
  readonly reach?: string | undefined;
}

const requireKind = (text: string): EntryKind => requireWord(entryKinds, text, 'kind of entry');
const requireReach = (text: string): Reach => requireWord(reaches, text, 'reach');

/** @returns the entry's id, once it is on disk; an id that is there already is a retry and changes nothing */
export async function addEntry({ store, now, newId }: Ports, request: EntryRequest): Promise<string> {
  const id = request.id === undefined ? newId() : requireIdentifier(request.id, 'note');
  const conversation = requireIdentifier(request.conversation, 'conversation');
  const fields = {
    conversation,
    kind: requireKind(request.kind ?? 'note'),
    text: requireText(request.text),
    at: now(),
    ...(request.speaker && { speaker: request.speaker }),
    ...(request.reach && { reach: requireReach(request.reach) }),
  };
  await requireConversation(store, conversation);
  const isRetry =
    request.id !== undefined && (await store.entity(containerOf.conversation(conversation), 'entry', id));
  if (isRetry) return id;
  await store.write(creationIn(conversation, 'entry', id)(fields));
  return id;
}

/** Adds an entry while no call runs: it waits in the Inbox to be filed. */
export async function addToInbox(ports: Ports, request: Omit<EntryRequest, 'conversation'>): Promise<string> {
  const { store, now } = ports;
  requireText(request.text);
  if (!(await store.entity(containerOf.conversation(inbox), 'conversation', inbox))) {
    await store.write(
      creationIn(inbox, 'conversation', inbox)({ customer: null, channel: 'call', started: now() }),
    );
  }
  return addEntry(ports, { ...request, conversation: inbox });
}
