import { minesIn } from '../../domain/log/belongings.ts';
import type { Folded } from '../../domain/log/folded.ts';
import { type Draft, inOrder, type Operation } from '../../domain/log/operation.ts';
import { entityKey } from '../../domain/log/purge.ts';
import type { Listing, Row, Store } from '../../domain/ports.ts';
import type { Pointer } from '../../domain/records/pointers.ts';
import type { OpenStore } from '../openStore.ts';
import { withMine } from './withMine.ts';

const isNew = ({ b, x }: Draft) => b === undefined && x === undefined;
const newestFirst = (left: Row, right: Row) =>
  Date.parse(right.started) - Date.parse(left.started) || (left.id < right.id ? 1 : -1);
const byName = (left: { name: string; id: string }, right: { name: string; id: string }) =>
  (left.name === right.name ? left.id < right.id : left.name < right.name) ? -1 : 1;

/** Of several stores that know one id, the first counts: so it stays the same one. */
function once<T extends { readonly id: string }>(all: readonly T[]): T[] {
  const seen = new Set<string>();
  return all.filter(one => !seen.has(one.id) && seen.add(one.id));
}

const keyOf = ({ entity, id }: Pick<Folded, 'entity' | 'id'>) => `${entity}/${id}`;

/**
 * Several stores read as one. A customer lives in one of them, with all conversations; what is only mine lives
 * in the private one, under the id of the conversation it was said in.
 */
export class AllStores implements Store {
  readonly #stores: readonly OpenStore[];
  readonly #private: OpenStore;
  readonly #main: OpenStore;

  /** @param stores the private one first · @param main the name of the one that new customers live in */
  constructor(stores: readonly [OpenStore, ...OpenStore[]], main?: string) {
    this.#stores = stores;
    this.#private = stores[0];
    this.#main = stores.find(one => one.name === main) ?? stores[0];
  }

  get folder(): string {
    return this.#private.folder;
  }

  async write(draft: Draft): Promise<Operation> {
    // A customer or conversation that was purged in one store is not made anew in another.
    const asked = isNew(draft) && draft.c === entityKey(draft) ? this.#stores : [];
    for (const one of asked) await one.requireAllowed(draft);
    return (await this.#homeOf(draft)).write(draft);
  }

  async entities(container: string): Promise<readonly Folded[]> {
    const home = await this.#holder(container);
    const own = await home.entities(container);
    if (home === this.#private) return own;
    return [...own, ...(await this.#mine(home, container))];
  }

  async entity(container: string, kind: string, id: string): Promise<Folded | undefined> {
    const home = await this.#holder(container);
    const found = await home.entity(container, kind, id);
    if (found || home === this.#private) return found;
    return (await this.#mine(home, container)).find(one => one.entity === kind && one.id === id);
  }

  async operations(container: string): Promise<readonly Operation[]> {
    const home = await this.#holder(container);
    const own = await home.operations(container);
    if (home === this.#private) return own;
    const mine = new Set((await this.#mine(home, container)).map(keyOf));
    const ours = new Map<string, Operation>();
    for (const together of await home.mergedWith(container)) {
      for (const one of await this.#private.operations(together)) {
        if (mine.has(entityKey(one))) ours.set(one.i, one);
      }
    }
    return [...own, ...ours.values()].sort(inOrder);
  }

  async knows(conversation: string): Promise<boolean> {
    const holder = await this.#holder(`conversation/${conversation}`);
    if (await holder.knows(conversation)) return true;
    for (const one of this.#stores) await one.knows(conversation);
    return false;
  }

  async listing(): Promise<Listing> {
    const [own, ...others] = await Promise.all(this.#stores.map(one => one.listing()));
    if (!own) return { customers: [], conversations: [] };
    if (others.length === 0) return own;
    const shared = others.flatMap(one => one.conversations).map(row => withMine(row, own.mine));
    return {
      conversations: once([...own.conversations, ...shared]).sort(newestFirst),
      customers: once([own, ...others].flatMap(one => one.customers)).sort(byName),
    };
  }

  /** Of a conversation that lives elsewhere, the private store knows what is only mine. */
  async pointers(part: string): Promise<readonly Pointer[]> {
    const all = (await Promise.all(this.#stores.map(one => one.pointers(part)))).flat();
    const key = ({ conversation, place, id, path }: Pointer) => [conversation, place, id, path].join(' ');
    const keys = new Map(all.map(one => [key(one), one]));
    return [...keys.values()];
  }

  /** The store in which the customer or conversation lives, or will live. */
  async #holder(container: string): Promise<OpenStore> {
    for (const store of this.#stores) if (await store.holds(container)) return store;
    return container.startsWith('customer/') ? this.#main : this.#private;
  }

  /** Where a line belongs: to the record it changes, to its conversation, or to its customer. */
  async #homeOf(draft: Draft): Promise<OpenStore> {
    const fields = draft.f ?? {};
    if (draft.e === 'entry' && isNew(draft) && fields['reach'] === 'me') return this.#private;
    if (draft.e === 'conversation' && isNew(draft)) return this.#homeOfConversation(fields['customer']);
    const home = await this.#holder(draft.c);
    if (home === this.#private) return home;
    const record = isNew(draft) ? `entry/${String(fields['entry'])}` : entityKey(draft);
    const isMine = minesIn(await this.#private.entities(draft.c)).some(one => keyOf(one) === record);
    return isMine ? this.#private : home;
  }

  /** Of a talk with nobody yet nobody knows who may read it. */
  async #homeOfConversation(customer: unknown): Promise<OpenStore> {
    return typeof customer === 'string' ? this.#holder(`customer/${customer}`) : this.#private;
  }

  /** With which conversations one is shown is known where its own record lives. */
  async #mine(home: OpenStore, container: string): Promise<Folded[]> {
    const found = new Map<string, Folded>();
    for (const one of await home.mergedWith(container)) {
      for (const mine of minesIn(await this.#private.entities(one))) found.set(keyOf(mine), mine);
    }
    return [...found.values()];
  }
}
