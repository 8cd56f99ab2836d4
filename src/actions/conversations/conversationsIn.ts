import type { Folded } from '../../domain/log/folded.ts';
import { fold } from '../../domain/log/gathering.ts';
import type { Operation } from '../../domain/log/operation.ts';
import { withoutPurged } from '../../domain/log/purge.ts';
import { type Conversation, readConversation } from '../../domain/records/conversation.ts';

export interface ReadConversations {
  /** Oldest first. */
  readonly conversations: readonly Conversation[];
  /** Ids of conversations of which there are records, but not their own. */
  readonly orphans: readonly string[];
}

function grouped<T>(all: Iterable<T>, nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(nameOf(one));
    if (group) group.push(one);
    else groups.set(nameOf(one), [one]);
  }
  return groups;
}

interface Arrival {
  readonly goal: string;
  readonly from: string;
}

/** Which containers sent something to which conversation. */
function arrivalsOf(entities: Iterable<Folded>): Map<string, Arrival[]> {
  const arrivals: Arrival[] = [];
  for (const { container, fields } of entities) {
    const goal = `conversation/${String(fields['conversation']?.value)}`;
    if (fields['conversation'] && goal !== container) arrivals.push({ goal, from: container });
  }
  return grouped(arrivals, one => one.goal);
}

const older = (left: Conversation, right: Conversation) =>
  Date.parse(left.started) - Date.parse(right.started) || (left.id < right.id ? -1 : 1);

/** Every conversation of a log in one pass; each reads as it would when opened by itself. */
export function conversationsIn(operations: Iterable<Operation>): ReadConversations {
  const folded = [...grouped(withoutPurged([...operations]), one => one.c)].map(
    ([name, group]) => [name, fold(group)] as const,
  );
  const containers = new Map(folded);
  const arrivals = arrivalsOf(folded.flatMap(([, entities]) => entities));
  const conversations: Conversation[] = [];
  const orphans: string[] = [];
  for (const name of new Set([...containers.keys(), ...arrivals.keys()])) {
    const [kind, id = ''] = name.split('/');
    if (kind !== 'conversation') continue;
    const sources = new Set([name, ...(arrivals.get(name) ?? []).map(one => one.from)]);
    const entities = [...sources].flatMap(source => containers.get(source) ?? []);
    const own = containers.get(name)?.find(one => one.entity === 'conversation' && one.id === id);
    const read = readConversation(id, entities);
    if (read) conversations.push(read);
    else if (!own?.hidden) orphans.push(id);
  }
  return { conversations: conversations.sort(older), orphans };
}
