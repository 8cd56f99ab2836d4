import { type Day, dayOf } from '../domain/day.ts';
import { newId } from '../domain/newId.ts';
import type { Store, StorePorts } from '../domain/ports.ts';
import { Problem } from '../domain/problem.ts';
import { makeStore } from '../storage/storeHeader.ts';
import { type OpenStores, openStores } from '../storage/stores/openStores.ts';
import { anyStoreExists } from '../storage/stores/places.ts';
import { backUpOnceADay } from './backUpOnceADay.ts';
import { type Choice, chooseHome, placesFor, type Reading } from './chosenStores.ts';
import { clockOf, requireDay } from './clock.ts';
import type { CommonOptions, Io } from './io.ts';

export interface Session extends Choice {
  readonly ports: StorePorts;
  readonly today: Day;
  /** Reads what other writers added since. */
  refresh(): Promise<void>;
  /**
   * Brings the derived files up to date; their failure loses nothing, so it is only told. After `wrote`, what was
   * said is backed up once a day.
   */
  finish(did?: 'wrote'): Promise<void>;
}

interface Opening {
  readonly io: Io;
  readonly now: () => string;
  readonly choice: Choice;
  readonly reading: Reading | undefined;
}

const troubleTo = (io: Io) => (error: unknown) =>
  io.say(`One store is left out: ${error instanceof Error ? error.message : String(error)}`);

/** Stores nobody has written to yet read as an empty one; looking makes no folder. */
function nothingYet(folder: string): OpenStores {
  const store: Store = {
    folder,
    write: () => Promise.reject(new Problem('not found', `There is no store at ${folder} yet.`)),
    entities: () => Promise.resolve([]),
    entity: () => Promise.resolve(undefined),
    operations: () => Promise.resolve([]),
    knows: () => Promise.resolve(false),
    listing: () => Promise.resolve({ customers: [], conversations: [] }),
    pointers: () => Promise.resolve([]),
  };
  return { store, stores: [], refresh: () => Promise.resolve(false), flush: () => Promise.resolve([]) };
}

async function openAll(opening: Opening): Promise<OpenStores> {
  const { io, now, choice, reading } = opening;
  const onTrouble = troubleTo(io);
  const places = await placesFor(io, { choice, reading, onTrouble });
  const isThere = choice.isNamed || reading === 'make' || (await anyStoreExists(places.places));
  if (!isThere) return nothingYet(choice.home.store);
  if (!choice.isNamed && reading === 'make') await makeStore({ home: choice.home, newId });
  const onDamage = (kept: string) =>
    io.say(`A damaged file was kept as ${kept}; what it held is read from the log.`);
  return openStores({ ...places, author: io.author, now, newId, onDamage, onTrouble });
}

/** @throws Problem */
export async function openSession(io: Io, options: CommonOptions, reading?: Reading): Promise<Session> {
  const choice = chooseHome(io, options);
  const now = clockOf(io, options);
  const today = options.today === undefined ? dayOf(now()) : requireDay(options.today);
  const { store, stores, refresh, flush } = await openAll({ io, now, choice, reading });
  return {
    ...choice,
    today,
    ports: { store, stores, now, newId },
    refresh: async () => {
      await refresh();
    },
    finish: async did => {
      for (const failure of await flush())
        io.say(`Saved; only a view of it could not be written: ${failure.message}`);
      if (did === 'wrote') await backUpOnceADay(stores, today);
    },
  };
}
