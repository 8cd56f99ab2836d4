import type { Day } from '../../domain/day.ts';
import type { NamedStore } from '../../domain/ports.ts';
import { daysOf } from '../../storage/backup/backups.ts';
import { requireHeader, storeExists } from '../../storage/storeHeader.ts';
import type { StorePlace } from '../../storage/stores/places.ts';
import { isRepositoryStore } from '../../storage/stores/repositoryFiles.ts';
import type { Desk } from '../lazy/desk.ts';
import { sizeOnDisk } from './sizeOnDisk.ts';

/** Who may read a store. */
export type Readers = 'me' | 'its folder' | 'its repository' | 'nobody later';

export interface StoreFacts {
  readonly place: StorePlace;
  readonly readers: Readers;
  /** Open, or why not: it is made later, its repository is not trusted, or what went wrong. */
  readonly state: 'open' | 'not made' | 'not trusted' | { readonly failure: unknown };
  readonly customers: number;
  readonly conversations: number;
  /** Of all its files. */
  readonly bytes: number;
  readonly lastBackup: Day | undefined;
}

export interface Seen {
  readonly desk: Desk;
  readonly isSample: boolean;
  readonly isTrusted: boolean;
}

/** @param store a place, or a store that is open */
export function readersOf(store: Pick<NamedStore, 'folder' | 'isShared'>): Readers {
  if (!store.isShared) return 'me';
  return isRepositoryStore(store.folder) ? 'its repository' : 'its folder';
}

async function stateOf({ home }: StorePlace, isTrusted: boolean): Promise<StoreFacts['state']> {
  if (!isTrusted && isRepositoryStore(home.store)) return 'not trusted';
  if (!(await storeExists(home.store))) return 'not made';
  const failure: unknown = await requireHeader(home.store).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { failure };
}

/** What there is to know of every store without reading its lines. */
export async function storeFacts({ desk, isSample, isTrusted }: Seen): Promise<StoreFacts[]> {
  const open = await desk.stores().catch((): readonly NamedStore[] => []);
  const factsOf = async (place: StorePlace): Promise<StoreFacts> => {
    const folder = place.home.store;
    const store = open.find(one => one.folder === folder);
    const listing = await store?.listing().catch(() => undefined);
    return {
      place,
      readers: isSample ? 'nobody later' : readersOf({ folder, isShared: place.isShared }),
      state: store && listing ? 'open' : await stateOf(place, isTrusted),
      customers: listing?.customers.length ?? 0,
      conversations: listing?.conversations.length ?? 0,
      bytes: await sizeOnDisk(folder),
      lastBackup: daysOf(folder).at(-1),
    };
  };
  return Promise.all((await desk.places()).map(factsOf));
}
