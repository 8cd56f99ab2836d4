import { requireIdentifier } from '../../domain/identifier.ts';
import { belongingsOf } from '../../domain/log/belongings.ts';
import { containerOf } from '../../domain/log/changes.ts';
import type { Folded } from '../../domain/log/folded.ts';
import { fold } from '../../domain/log/gathering.ts';
import type { Draft } from '../../domain/log/operation.ts';
import type { PurgedIds } from '../../domain/log/purge.ts';
import type { NamedStore, StorePorts } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { inbox } from '../../domain/records/channel.ts';
import { sentence } from '../../domain/sentence.ts';
import { findPerson } from './findPerson.ts';

/** What shall be gone for good. */
export type PurgeWish =
  | { readonly conversation: string; readonly entry: string }
  | { readonly conversation: string }
  | { readonly customer: string }
  | { readonly person: string; readonly withMentions?: boolean };

/** What goes from one store. */
export interface PurgePart extends PurgedIds {
  readonly store: NamedStore;
  /** Records that stay, written anew without the name. */
  readonly rewritten: readonly Draft[];
}

export interface PurgePlan {
  readonly parts: readonly PurgePart[];
  /** How many records of each kind go. */
  readonly counts: Readonly<Record<string, number>>;
  /** Where the person is named in words of others: "conversation/id" and the text. */
  readonly mentions: readonly { readonly where: string; readonly text: string }[];
}

type Found = Omit<PurgePart, 'store'> & Partial<Pick<PurgePlan, 'mentions'>>;
type Find = (store: NamedStore) => Promise<Found>;

const keysOf = (entities: readonly Folded[]) => entities.map(one => `${one.entity}/${one.id}`);
const only = (entities: readonly string[]): Found => ({ entities, operations: [], rewritten: [] });

const findEntry =
  (conversation: string, entry: string): Find =>
  async store => {
    const entities = await store.entities(containerOf.conversation(conversation));
    const isIts = (one: Folded) =>
      (one.entity === 'entry' && one.id === entry) ||
      (one.entity === 'place' && one.fields['entry']?.value === entry);
    return only(keysOf(entities.filter(isIts)));
  };

async function keysOfConversation(store: NamedStore, id: string): Promise<string[]> {
  return keysOf(belongingsOf(id, await store.entities(containerOf.conversation(id))));
}

const findConversation =
  (id: string): Find =>
  async store => {
    const keys = await keysOfConversation(store, id);
    if (keys.length === 0) return only([]);
    const own = `conversation/${id}`;
    // The Inbox is emptied: what comes next must have a place to wait.
    if (id === inbox) return only(keys.filter(one => one !== own));
    return only([...new Set([own, ...keys])]);
  };

/** Also those that were deleted: their words still stand in the log. */
async function conversationsWith(store: NamedStore, customer: string): Promise<string[]> {
  const records = (await store.lines()).filter(one => one.e === 'conversation');
  return fold(records)
    .filter(one => one.fields['customer']?.value === customer)
    .map(one => one.id);
}

async function findCustomer(stores: readonly NamedStore[], id: string): Promise<Find> {
  const named = await Promise.all(stores.map(store => conversationsWith(store, id)));
  const conversations = [...new Set(named.flat())];
  return async store => {
    const keys = new Set(keysOf(await store.entities(containerOf.customer(id))));
    for (const one of conversations) {
      for (const key of await keysOfConversation(store, one)) keys.add(key);
    }
    return only([...keys]);
  };
}

function findFor({ stores }: StorePorts, wish: PurgeWish): Promise<Find> | Find {
  if ('person' in wish) return store => findPerson(store, wish);
  if ('customer' in wish) return findCustomer(stores, requireIdentifier(wish.customer, 'customer'));
  const id = requireIdentifier(wish.conversation, 'conversation');
  return 'entry' in wish ? findEntry(id, requireIdentifier(wish.entry, 'note')) : findConversation(id);
}

function countsOf(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) {
    const kind = key.slice(0, key.indexOf('/'));
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** What a purge would take, in every store; nothing changes yet. @throws Problem 'not found' where nothing is there */
export async function planPurge(ports: StorePorts, wish: PurgeWish): Promise<PurgePlan> {
  const find = await findFor(ports, wish);
  const parts: PurgePart[] = [];
  const mentions = [];
  for (const store of ports.stores) {
    const { mentions: named = [], ...found } = await find(store);
    mentions.push(...named);
    if (found.entities.length + found.operations.length > 0) parts.push({ store, ...found });
  }
  if (parts.length + mentions.length === 0) {
    throw new Problem('not found', sentence('Nothing of that is here, so there is nothing to purge.'));
  }
  const keys = [...new Set(parts.flatMap(one => one.entities))];
  return { parts, counts: countsOf(keys), mentions };
}
