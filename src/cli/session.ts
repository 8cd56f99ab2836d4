import { basename, resolve } from 'node:path';
import { type Day, dayOf, isInstant, milliseconds, parseDay } from '../domain/day.ts';
import { newId } from '../domain/newId.ts';
import type { Store, StorePorts } from '../domain/ports.ts';
import { Problem } from '../domain/problem.ts';
import { dataFolder, type Home, homeAt, privateHome } from '../storage/location.ts';
import { makeStore } from '../storage/storeHeader.ts';
import { acceptedAbove } from '../storage/stores/accepted.ts';
import {
  anyStoreExists,
  type OpenStores,
  openStores,
  type StoresOptions,
} from '../storage/stores/openStores.ts';
import { privatePlace, storePlaces } from '../storage/stores/places.ts';
import { backUpOnceADay } from './backUpOnceADay.ts';
import type { CommonOptions, Io } from './io.ts';
import { localInstant } from './localInstant.ts';

export interface Choice {
  readonly home: Home;
  /** Named by a person: then it must be there. */
  readonly isNamed: boolean;
}

type Places = Pick<StoresOptions, 'places' | 'main'>;

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

export function chooseHome({ machine }: Io, { store }: CommonOptions): Choice {
  if (store === '')
    throw new Problem('bad input', 'The folder after --store is empty. Name one, or leave out --store.');
  const named = store ?? (machine.env['LISTEN_FIRST_STORE'] || undefined);
  if (named === undefined) return { home: privateHome(dataFolder(machine)), isNamed: false };
  return { home: homeAt(resolve(named)), isNamed: true };
}

export function requireDay(text: string): Day {
  const day = parseDay(text);
  if (day) return day;
  throw new Problem('bad date', `"${text}" is no day. Write it like 2026-11-21.`);
}

export function clockOf(io: Io, { now }: CommonOptions): () => string {
  if (now === undefined) return () => localInstant(io.now());
  if (isInstant(now)) return () => now;
  throw new Problem('bad date', `"${now}" is no time. Write it like 2026-11-21T10:30:00+01:00.`);
}

/** `make` where the first record of a private store may be written; `all` where no repository narrows the view. */
type Reading = 'make' | 'all';

interface Opening {
  readonly io: Io;
  readonly now: () => string;
  readonly choice: Choice;
  readonly reading: Reading | undefined;
}

const troubleTo = (io: Io) => (error: unknown) =>
  io.say(`One store is left out: ${error instanceof Error ? error.message : String(error)}`);

/** Which stores a command reads and writes. */
async function placesFor({ io, choice, reading }: Opening): Promise<Places> {
  const { home, isNamed } = choice;
  const { machine, folder } = io;
  if (isNamed) return { places: [{ name: basename(home.store), home, isShared: false }] };
  const data = dataFolder(machine);
  if (reading === 'all') return { places: await storePlaces(data, troubleTo(io)) };
  const accepted = await acceptedAbove(home.local, folder);
  if (!accepted) return { places: await storePlaces(data, troubleTo(io)) };
  const { name } = accepted;
  const its = { name, home: { store: accepted.folder, local: home.local }, isShared: true };
  return { places: [privatePlace(data), its], main: name };
}

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
  const places = await placesFor(opening);
  const isThere = choice.isNamed || reading === 'make' || (await anyStoreExists(places.places));
  if (!isThere) return nothingYet(choice.home.store);
  if (!choice.isNamed && reading === 'make') await makeStore({ home: choice.home, newId });
  const onDamage = (kept: string) =>
    io.say(`A damaged file was kept as ${kept}; what it held is read from the log.`);
  return openStores({ ...places, author: io.author, now, newId, onDamage, onTrouble: troubleTo(io) });
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

export const epoch = (io: Io, options: CommonOptions): number => milliseconds(clockOf(io, options)());
