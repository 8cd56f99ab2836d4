import type { Instant } from '../../domain/day.ts';
import { requireIdentifier } from '../../domain/identifier.ts';
import { containerOf } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { inbox } from '../../domain/records/channel.ts';
import type { DueDay } from '../../domain/records/due.ts';
import {
  type Asker,
  askers,
  type EntryKind,
  entryKinds,
  type Reach,
  reaches,
  requireText,
} from '../../domain/records/entry.ts';
import type { Decision } from '../../domain/records/labels.ts';
import type { Spot } from '../../domain/records/place.ts';
import { requireWord } from '../../domain/requireWord.ts';
import { makeInbox } from '../conversations/makeInbox.ts';
import { creationIn, requireConversation } from '../conversations/openConversation.ts';
import { requireInstant } from '../conversations/startConversation.ts';
import { linkPlace, requireInside } from './linkPlace.ts';

export interface EntryRequest {
  readonly conversation: string;
  readonly text: string;
  readonly id?: string | undefined;
  readonly kind?: string | undefined;
  readonly speaker?: string | undefined;
  readonly reach?: string | undefined;
  /** When it was said; now, unless given. */
  readonly at?: Instant | undefined;
  /** Of a question, who asks; them, unless given. */
  readonly asks?: string | undefined;
  /** Of a promise, who makes it; us, unless given. */
  readonly owes?: string | undefined;
  readonly due?: DueDay | undefined;
  /** For a decision: whose it was, and what else could have been decided. */
  readonly decision?: Decision | undefined;
  /** The code it is about. */
  readonly spot?: Spot | undefined;
}

const requireKind = (text: string): EntryKind => requireWord(entryKinds, text, 'kind of entry');
const requireReach = (text: string): Reach => requireWord(reaches, text, 'reach');
const requireAsker = (text: string): Asker => requireWord(askers, text, 'side');

const optional = ({ speaker, reach, asks, owes, due, decision }: EntryRequest) => ({
  ...(speaker && { speaker }),
  ...(reach && { reach: requireReach(reach) }),
  ...(asks && { asks: requireAsker(asks) }),
  ...(owes && { owes: requireAsker(owes) }),
  ...(due && { due }),
  ...(decision && { decision }),
});

/** The id of a place is made from its entry's, so that a retry that finds the entry does not link it twice. */
async function link(ports: Ports, conversation: string, { entry, spot }: { entry: string; spot: Spot }) {
  const id = `${entry.slice(0, 34)}-place`;
  const isThere = await ports.store.entity(containerOf.conversation(conversation), 'place', id);
  if (!isThere) await linkPlace(ports, { conversation, entry, spot, id });
}

/** @returns the entry's id, once it is on disk; an id that is there already is a retry and changes nothing */
export async function addEntry(ports: Ports, request: EntryRequest): Promise<string> {
  const { store, now, newId } = ports;
  const id = request.id === undefined ? newId() : requireIdentifier(request.id, 'note');
  const conversation = requireIdentifier(request.conversation, 'conversation');
  const fields = {
    conversation,
    kind: requireKind(request.kind ?? 'note'),
    text: requireText(request.text),
    at: request.at === undefined ? now() : requireInstant(request.at, 'time'),
    ...optional(request),
  };
  if (request.spot) requireInside(request.spot);
  await requireConversation(store, conversation);
  const isRetry =
    request.id !== undefined && (await store.entity(containerOf.conversation(conversation), 'entry', id));
  if (!isRetry) await store.write(creationIn(conversation, 'entry', id)(fields));
  if (request.spot) await link(ports, conversation, { entry: id, spot: request.spot });
  return id;
}

/** Adds an entry while no call runs: it waits in the Inbox to be filed. */
export async function addToInbox(ports: Ports, request: Omit<EntryRequest, 'conversation'>): Promise<string> {
  requireText(request.text);
  await makeInbox(ports);
  return addEntry(ports, { ...request, conversation: inbox });
}
