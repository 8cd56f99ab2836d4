import { basename } from 'node:path';
import { milliseconds } from '../domain/day.ts';
import type { Draft } from '../domain/log/operation.ts';
import type { StoreHeader } from '../domain/log/storeFiles.ts';
import type { NamedStore } from '../domain/ports.ts';
import { createReader } from './log/logReader.ts';
import { usualLimits, type WriterOptions } from './log/ownLog.ts';
import { LoggedStore } from './loggedStore.ts';
import { requireHeader } from './storeHeader.ts';
import type { StoreListing } from './stores/residence.ts';
import { openViews } from './views/views.ts';

export type StoreOptions = Omit<WriterOptions, 'limits'> &
  Partial<Pick<WriterOptions, 'limits'>> & {
    /** Told where a damaged derived file was moved to. */
    readonly onDamage?: (kept: string) => void;
    /** The folder's name, unless given. */
    readonly name?: string;
    /** Whether others may ever read it. */
    readonly isShared?: boolean;
  };

/** A store of this device, open for reading and writing. */
export interface OpenStore extends NamedStore {
  readonly header: StoreHeader;
  listing(): Promise<StoreListing>;
  /** The container of a conversation, and those of all that were ever merged with it here. */
  mergedWith(container: string): Promise<readonly string[]>;
  /** @throws Problem 'purged' where nothing of that may be added any more */
  requireAllowed(draft: Draft): Promise<void>;
  /** Reads what other windows and commands wrote. @returns true when something changed */
  refresh(): Promise<boolean>;
  /** Brings the derived files up to date; their failure loses nothing and is only reported. */
  flush(): Promise<readonly Error[]>;
}

/** @throws Problem 'not found' where there is no store */
export async function openStore(options: StoreOptions): Promise<OpenStore> {
  const { store } = options.home;
  const { name = basename(store), isShared = false } = options;
  const read = await requireHeader(store);
  const views = openViews(store, options.onDamage ?? (() => {}));
  await views.index.read();
  const now = () => milliseconds(options.now());
  const reader = createReader({ store, isShared, now }, views.index.data);
  return new LoggedStore(read, {
    name,
    isShared,
    options: { limits: usualLimits, ...options },
    reader,
    views,
  });
}
