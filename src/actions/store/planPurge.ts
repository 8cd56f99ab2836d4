import { requireIdentifier } from '../../domain/identifier.ts';
import type { Draft } from '../../domain/log/operation.ts';
import type { PurgedIds } from '../../domain/log/purge.ts';
import type { NamedStore, StorePorts } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { findPerson } from './findPerson.ts';
import { type FindRecords, findConversation, findCustomer, findEntry } from './findRecords.ts';

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

const plain =
  (find: FindRecords): Find =>
  async store => ({ ...(await find(store)), rewritten: [] });

async function findFor({ stores }: StorePorts, wish: PurgeWish): Promise<Find> {
  if ('person' in wish) return store => findPerson(store, wish);
  if ('customer' in wish)
    return plain(await findCustomer(stores, requireIdentifier(wish.customer, 'customer')));
  const id = requireIdentifier(wish.conversation, 'conversation');
  if ('entry' in wish) return plain(findEntry(id, requireIdentifier(wish.entry, 'note')));
  return plain(await findConversation(stores, id));
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
