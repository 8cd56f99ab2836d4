import type { Listing, Mine, NamedStore } from '../../domain/ports.ts';
import type { Customer } from '../../domain/records/customer.ts';
import type { Reader } from '../log/reader.ts';
import { mergedWith } from '../views/catalogue.ts';
import { findPointers } from '../views/findPointers.ts';

export interface StoreListing extends Listing {
  /** Conversation → what stands in it for this person alone, also where its own record lives elsewhere. */
  readonly mine: Readonly<Record<string, Mine>>;
}

/** Which customers live in a store, and which moved away from it. */
export interface Residence
  extends Pick<NamedStore, 'holds' | 'movedAway' | 'conversationsWith' | 'pointers'> {
  listing(): Promise<StoreListing>;
  /** The container of a conversation, and those of all that were ever merged with it here. */
  mergedWith(container: string): Promise<readonly string[]>;
}

/** @param id of the store · @param ready resolves when the log was read once */
export function residence(id: string, ready: () => Promise<Reader>): Residence {
  const hasMoved = ({ movedTo }: Customer) => movedTo !== undefined && movedTo !== id;
  return {
    listing: async () => {
      const reader = await ready();
      const { customers, conversations } = await reader.listing();
      const { mine } = reader.catalogue;
      const moved = new Set(customers.filter(hasMoved).map(one => one.id));
      if (moved.size === 0) return { customers, conversations, mine };
      return {
        customers: customers.filter(one => !moved.has(one.id)),
        conversations: conversations.filter(one => !moved.has(one.customer ?? '')),
        mine,
      };
    },
    holds: async container => {
      const reader = await ready();
      const [kind, name = ''] = container.split('/');
      const row = kind === 'conversation' ? await reader.row(name) : undefined;
      if (kind === 'conversation' && !row?.customer) return row !== undefined;
      const customer = await reader.customer(row?.customer ?? name);
      return customer ? !hasMoved(customer) : row !== undefined;
    },
    pointers: async part => (await ready()).whole(known => findPointers(known, { part, hasMoved })),
    mergedWith: async container => mergedWith((await ready()).catalogue, container),
    movedAway: async () => {
      const reader = await ready();
      const customers = await reader.whole(catalogue => Object.values(catalogue.customers));
      return customers.filter(hasMoved).map(one => ({ customer: one.id, store: one.movedTo ?? '' }));
    },
    conversationsWith: async customer => {
      const reader = await ready();
      const conversations = await reader.whole(catalogue => Object.values(catalogue.rows));
      return conversations.filter(row => row.customer === customer).map(row => row.id);
    },
  };
}
