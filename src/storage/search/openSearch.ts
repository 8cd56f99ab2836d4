import { storeExists } from '../storeHeader.ts';
import { find } from './find.ts';
import { Shelves } from './shelves.ts';
import { StoreIndex } from './storeIndex.ts';
import { Terms } from './terms.ts';
import type { Found, SearchWish } from './wish.ts';

export interface SearchOptions {
  /** The folders of those that are searched as one; one that is not there yet is looked for each time. */
  readonly stores: readonly string[];
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
  readonly #shelves = new Shelves(this.#terms);

  constructor(options: SearchOptions) {
    this.#options = options;
  }

  /** A store that cannot be read is left out: whoever lists the stores tells which. */
  async look(): Promise<void> {
    const failures: unknown[] = [];
    let hasChanged = false;
    for (const store of this.#options.stores) {
      try {
        if (await this.#lookInto(store)) hasChanged = true;
      } catch (error) {
        failures.push(error);
        hasChanged = this.#stores.delete(store) || hasChanged;
      }
    }
    if (hasChanged) this.#shelves.fill([...this.#stores.values()]);
    if (failures.length > 0 && this.#stores.size === 0) throw failures[0];
  }

  find(wish: SearchWish): Found {
    return find(this.#shelves.library, wish);
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
}

/** Search in the stores of a device. Nothing is read before the first look. */
export function openSearch(options: SearchOptions): OpenSearch {
  return new StoreSearch(options);
}
