import type { NamedStore, Store } from '../../domain/ports.ts';
import { type OpenStore, openStore, type StoreOptions } from '../openStore.ts';
import { makeStore, storeExists } from '../storeHeader.ts';
import { AllStores } from './allStores.ts';
import type { StorePlace } from './places.ts';

export type StoresOptions = Omit<StoreOptions, 'home' | 'name' | 'isShared'> & {
  /** The private one first. */
  readonly places: readonly StorePlace[];
  /** The name of the store that new customers live in; the private one, unless given. */
  readonly main?: string;
  /** Told which store cannot be read, and why; the others are. */
  readonly onTrouble: (error: unknown) => void;
};

/** All stores of a person, as one and one by one. */
export interface OpenStores {
  readonly store: Store;
  readonly stores: readonly NamedStore[];
  /** Reads what other windows and commands wrote. @returns true when something changed */
  refresh(): Promise<boolean>;
  /** Brings the derived files up to date; their failure loses nothing and is only reported. */
  flush(): Promise<readonly Error[]>;
}

/** Whether any of them was made yet. */
export async function anyStoreExists(places: readonly StorePlace[]): Promise<boolean> {
  for (const { home } of places) if (await storeExists(home.store)) return true;
  return false;
}

async function openOthers(others: readonly StorePlace[], options: StoresOptions): Promise<OpenStore[]> {
  const open: OpenStore[] = [];
  for (const place of others) {
    try {
      open.push(await openStore({ ...options, ...place }));
    } catch (error) {
      options.onTrouble(error);
    }
  }
  return open;
}

/** @throws Problem where the first store cannot be read */
export async function openStores(options: StoresOptions): Promise<OpenStores> {
  const [first, ...others] = options.places;
  if (!first) throw new TypeError('no store was named');
  // A single store must be there already; beside others it is made when it is missing.
  if (others.length > 0) await makeStore({ home: first.home, newId: options.newId });
  const stores = [await openStore({ ...options, ...first }), ...(await openOthers(others, options))] as const;
  return {
    store: stores.length === 1 ? stores[0] : new AllStores(stores, options.main),
    stores,
    refresh: async () => {
      const changed = await Promise.all(stores.map(one => one.refresh()));
      return changed.includes(true);
    },
    flush: async () => (await Promise.all(stores.map(one => one.flush()))).flat(),
  };
}
