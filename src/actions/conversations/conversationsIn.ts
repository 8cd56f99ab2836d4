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

type Links = Map<string, Set<string>>;

function link(links: Links, from: string, to: string): void {
  const known = links.get(from);
  if (known) known.add(to);
  else links.set(from, new Set([to]));
}

/** Which containers sent something to which conversation, and which conversations were merged with which. */
interface Sources {
  readonly arrivals: Links;
  readonly merges: Links;
}

function sourcesIn(entities: Iterable<Folded>): Sources {
  const sources: Sources = { arrivals: new Map(), merges: new Map() };
  for (const { container, entity, id, fields } of entities) {
    const goal = `conversation/${String(fields['conversation']?.value)}`;
    if (fields['conversation'] && goal !== container) link(sources.arrivals, goal, container);
    const into = fields['mergedInto']?.value;
    if (entity !== 'conversation' || container !== `conversation/${id}` || typeof into !== 'string') continue;
    link(sources.merges, container, `conversation/${into}`);
    link(sources.merges, `conversation/${into}`, container);
  }
  return sources;
}

/** Every container of which something may be shown in a conversation. */
function sourcesOf({ arrivals, merges }: Sources, container: string): Set<string> {
  const all = new Set([container]);
  for (const one of all) for (const other of merges.get(one) ?? []) all.add(other);
  for (const one of [...all]) for (const other of arrivals.get(one) ?? []) all.add(other);
  return all;
}

const older = (left: Conversation, right: Conversation) =>
  Date.parse(left.started) - Date.parse(right.started) || (left.id < right.id ? -1 : 1);

/** Every conversation of a log in one pass; each reads as it would when opened by itself. */
export function conversationsIn(operations: Iterable<Operation>): ReadConversations {
  const folded = [...grouped(withoutPurged([...operations]), one => one.c)].map(
    ([name, group]) => [name, fold(group)] as const,
  );
  const containers = new Map(folded);
  const sources = sourcesIn(folded.flatMap(([, entities]) => entities));
  const conversations: Conversation[] = [];
  const orphans: string[] = [];
  for (const name of new Set([...containers.keys(), ...sources.arrivals.keys()])) {
    const [kind, id = ''] = name.split('/');
    if (kind !== 'conversation') continue;
    const entities = [...sourcesOf(sources, name)].flatMap(source => containers.get(source) ?? []);
    const own = containers.get(name)?.find(one => one.entity === 'conversation' && one.id === id);
    const read = readConversation(id, entities);
    if (read && !read.mergedInto) conversations.push(read);
    else if (!read && !own?.hidden) orphans.push(id);
  }
  return { conversations: conversations.sort(older), orphans };
}
