import type { NamedStore, Store } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { type OpenStore, openStore, type StoreOptions } from '../openStore.ts';
import { makeStore } from '../storeHeader.ts';
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

/** Two clones of a repository hold one store: read as two, half of it would be missing in each. */
function requireOther(store: OpenStore, open: readonly OpenStore[]): OpenStore {
  const twin = open.find(one => one.id === store.id);
  if (!twin) return store;
  throw new Problem(
    'bad input',
    sentence('{0} is a copy of {1} and is not read. Accept only one of them.', store.folder, twin.folder),
  );
}

async function openOthers(
  first: OpenStore,
  others: readonly StorePlace[],
  options: StoresOptions,
): Promise<OpenStore[]> {
  const open: OpenStore[] = [];
  for (const place of others) {
    try {
      open.push(requireOther(await openStore({ ...options, ...place }), [first, ...open]));
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
  const own = await openStore({ ...options, ...first });
  const stores = [own, ...(await openOthers(own, others, options))] as const;
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
