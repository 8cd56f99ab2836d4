import { belongingsOf, minesIn } from '../../domain/log/belongings.ts';
import { containerOf } from '../../domain/log/changes.ts';
import { type Folded, standingOf } from '../../domain/log/folded.ts';
import { fold } from '../../domain/log/gathering.ts';
import { entityKey, type PurgedIds } from '../../domain/log/purge.ts';
import type { NamedStore } from '../../domain/ports.ts';
import { inbox } from '../../domain/records/channel.ts';
import { readConversation } from '../../domain/records/conversation.ts';
import { mergedThrough } from '../../domain/records/merges.ts';
import { mergesIn } from '../../domain/records/source.ts';
import { homeOf } from '../conversations/moveConversation.ts';

/** What goes from one store. */
export type FindRecords = (store: NamedStore) => Promise<PurgedIds>;

const keysOf = (entities: readonly Folded[]) => entities.map(one => `${one.entity}/${one.id}`);
const only = (entities: readonly string[]): PurgedIds => ({ entities, operations: [] });

/** An entry with its places. */
export const findEntry =
  (conversation: string, entry: string): FindRecords =>
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

/** With those that were merged into it: they are shown in it, and what is shown goes. */
async function shownWith(stores: readonly NamedStore[], id: string): Promise<readonly string[]> {
  const home = await homeOf(stores, containerOf.conversation(id));
  const entities = (await home?.entities(containerOf.conversation(id))) ?? [];
  return [id, ...mergedThrough(id, mergesIn(entities.map(standingOf)))];
}

/** Purged alone, one that was merged leaves nothing behind of what it gave to the one that shows it. */
async function givenBy(store: NamedStore, id: string): Promise<string[]> {
  const lines = await store.operations(containerOf.conversation(id));
  const own = lines.filter(one => entityKey(one) === `conversation/${id}`);
  return own.flatMap(({ f }) => (typeof f?.['widened'] === 'string' ? [f['widened']] : []));
}

/** A conversation with everything that is shown in it. */
export async function findConversation(stores: readonly NamedStore[], id: string): Promise<FindRecords> {
  const all = await shownWith(stores, id);
  return async store => {
    const found: string[] = [];
    for (const one of all) {
      const keys = await keysOfConversation(store, one);
      const own = `conversation/${one}`;
      // The Inbox is emptied: what comes next must have a place to wait.
      if (one === inbox) found.push(...keys.filter(key => key !== own));
      else if (keys.length > 0) found.push(own, ...keys);
    }
    return { ...only([...new Set(found)]), operations: await givenBy(store, id) };
  };
}

/** Also those that were deleted: their words still stand in the log. */
async function conversationsWith(store: NamedStore, customer: string): Promise<string[]> {
  const records = (await store.lines()).filter(one => one.e === 'conversation');
  return fold(records)
    .filter(one => one.fields['customer']?.value === customer)
    .map(one => one.id);
}

/** Given to another customer where it lives now, while an old copy elsewhere still names this one. */
async function wasGivenAway(home: NamedStore | undefined, id: string, customer: string): Promise<boolean> {
  const read = readConversation(id, (await home?.entities(containerOf.conversation(id))) ?? []);
  return read !== undefined && read.customer !== customer;
}

/** What of a conversation with the customer goes from one store: of one that was given away, only what others could read. */
async function keysIn(store: NamedStore, id: string, home: NamedStore | undefined): Promise<string[]> {
  if (store === home) return [];
  const belongings = belongingsOf(id, await store.entities(containerOf.conversation(id)));
  const mine = new Set(minesIn(belongings));
  return keysOf(belongings.filter(one => !mine.has(one)));
}

/** A customer with every conversation. */
export async function findCustomer(stores: readonly NamedStore[], id: string): Promise<FindRecords> {
  const named = (await Promise.all(stores.map(store => conversationsWith(store, id)))).flat();
  const all = (await Promise.all(named.map(one => shownWith(stores, one)))).flat();
  const goneTo = new Map<string, NamedStore | undefined>();
  for (const one of new Set(all)) {
    const home = await homeOf(stores, containerOf.conversation(one));
    if (named.includes(one) && (await wasGivenAway(home, one, id))) goneTo.set(one, home);
  }
  return async store => {
    const keys = new Set(keysOf(await store.entities(containerOf.customer(id))));
    for (const one of new Set(all)) {
      const own = goneTo.has(one) ? keysIn(store, one, goneTo.get(one)) : keysOfConversation(store, one);
      for (const key of await own) keys.add(key);
    }
    return only([...keys]);
  };
}
