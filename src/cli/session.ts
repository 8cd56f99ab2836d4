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
  /** Brings the derived files up to date; their failure loses nothing, so it is only told. */
  finish(): Promise<void>;
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

/** Which stores a command reads and writes. */
async function placesFor({ machine, folder }: Io, { home, isNamed }: Choice): Promise<Places> {
  if (isNamed) return { places: [{ name: basename(home.store), home, isShared: false }] };
  const data = dataFolder(machine);
  const accepted = await acceptedAbove(home.local, folder);
  if (!accepted) return { places: await storePlaces(data) };
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
  };
  return { store, stores: [], refresh: () => Promise.resolve(false), flush: () => Promise.resolve([]) };
}

interface Opening {
  readonly io: Io;
  readonly now: () => string;
  readonly choice: Choice;
}

async function openAll({ io, now, choice }: Opening, first?: 'make'): Promise<OpenStores> {
  const places = await placesFor(io, choice);
  const isThere = choice.isNamed || first === 'make' || (await anyStoreExists(places.places));
  if (!isThere) return nothingYet(choice.home.store);
  if (!choice.isNamed && first === 'make') await makeStore({ home: choice.home, newId });
  const onDamage = (kept: string) =>
    io.say(`A damaged file was kept as ${kept}; what it held is read from the log.`);
  const onTrouble = (error: unknown) =>
    io.say(`One store is left out: ${error instanceof Error ? error.message : String(error)}`);
  return openStores({ ...places, author: io.author, now, newId, onDamage, onTrouble });
}

/** @param first `make` where the first record of a private store may be written. @throws Problem */
export async function openSession(io: Io, options: CommonOptions, first?: 'make'): Promise<Session> {
  const choice = chooseHome(io, options);
  const now = clockOf(io, options);
  const today = options.today === undefined ? dayOf(now()) : requireDay(options.today);
  const { store, stores, refresh, flush } = await openAll({ io, now, choice }, first);
  return {
    ...choice,
    today,
    ports: { store, stores, now, newId },
    refresh: async () => {
      await refresh();
    },
    finish: async () => {
      for (const failure of await flush())
        io.say(`Saved; only a view of it could not be written: ${failure.message}`);
    },
  };
}

export const epoch = (io: Io, options: CommonOptions): number => milliseconds(clockOf(io, options)());
