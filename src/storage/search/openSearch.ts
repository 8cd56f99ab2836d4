import type { Home } from '../location.ts';
import { storeExists } from '../storeHeader.ts';
import { find, type Library, type Whole } from './find.ts';
import type { Indexed } from './indexed.ts';
import { StoreIndex } from './storeIndex.ts';
import { Terms } from './terms.ts';
import type { Found, SearchWish } from './wish.ts';

export interface SearchOptions {
  /** The stores that are searched as one; one that is not there yet is looked for each time. */
  readonly homes: readonly Home[];
  /** Milliseconds. */
  readonly now: () => number;
  /** Told where a damaged derived file was moved to. */
  readonly onDamage: (kept: string) => void;
}

export interface OpenSearch {
  /** Takes in what any writer added since. @throws Problem where no store can be read */
  look(): Promise<void>;
  /** In what was last looked at; reads nothing from the disk. */
  find(wish: SearchWish): Found;
  /** Writes the index; its failure loses nothing and is only reported. */
  flush(): Promise<readonly Error[]>;
}

/** Several stores as one: what stands of a conversation in any of them belongs to it. */
class StoreSearch implements OpenSearch {
  readonly #options: SearchOptions;
  readonly #terms = new Terms();
  readonly #stores = new Map<string, StoreIndex>();
  #library: Library = { terms: this.#terms, conversations: [], customers: new Map() };

  constructor(options: SearchOptions) {
    this.#options = options;
  }

  /** A store that cannot be read is left out: whoever lists the stores tells which. */
  async look(): Promise<void> {
    const failures: unknown[] = [];
    let hasChanged = false;
    for (const { store } of this.#options.homes) {
      try {
        if (await this.#lookInto(store)) hasChanged = true;
      } catch (error) {
        failures.push(error);
        hasChanged = this.#stores.delete(store) || hasChanged;
      }
    }
    if (hasChanged) this.#library = this.#joined();
    if (failures.length > 0 && this.#stores.size === 0) throw failures[0];
  }

  find(wish: SearchWish): Found {
    return find(this.#library, wish);
  }

  async flush(): Promise<readonly Error[]> {
    const failures: Error[] = [];
    for (const one of this.#stores.values()) failures.push(...(await one.save()));
    return failures;
  }

  async #lookInto(store: string): Promise<boolean> {
    const known = this.#stores.get(store);
    if (known) return known.look();
    if (!(await storeExists(store))) return false;
    const { now, onDamage } = this.#options;
    this.#stores.set(store, await StoreIndex.open({ store, now, onDamage }, this.#terms));
    return true;
  }

  #joined(): Library {
    const parts = new Map<string, Placed[]>();
    const customers = new Map<string, Uint32Array>();
    for (const store of this.#stores.values()) {
      for (const [id, part] of store.conversations) {
        const others = parts.get(id);
        if (others) others.push({ part, store });
        else parts.set(id, [{ part, store }]);
      }
      for (const [id, name] of store.customers) {
        customers.set(id, Uint32Array.from(this.#terms.numbersIn(name)));
      }
    }
    return { terms: this.#terms, conversations: [...parts.values()].flatMap(wholeOf), customers };
  }
}

interface Placed {
  readonly part: Indexed;
  readonly store: StoreIndex;
}

/** A customer who was moved lives elsewhere, though the lines are still there. */
const isAtHome = ({ part: { facts }, store }: Placed) =>
  facts !== undefined && (facts.customer === undefined || store.customers.has(facts.customer));

/** Without a record anywhere it was deleted, or its record did not arrive yet: then it cannot be opened. */
function wholeOf(placed: readonly Placed[]): Whole[] {
  const home = (placed.find(isAtHome) ?? placed.find(one => one.part.facts))?.part;
  if (!home?.facts) return [];
  const parts = placed.map(({ part }) => (part === home ? part : { ...part, isGuest: true }));
  return [{ id: home.id, facts: home.facts, parts }];
}

/** Search in the stores of a device. Nothing is read before the first look. */
export function openSearch(options: SearchOptions): OpenSearch {
  return new StoreSearch(options);
}
