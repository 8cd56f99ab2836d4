import { basename, resolve } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { dataFolder, type Home, homeAt, privateHome } from '../storage/location.ts';
import { acceptedAbove } from '../storage/stores/accepted.ts';
import { anyStoreExists, privatePlace, type StorePlace, storePlaces } from '../storage/stores/places.ts';
import type { CommonOptions, Io } from './io.ts';

export interface Choice {
  readonly home: Home;
  /** Named by a person: then it must be there. */
  readonly isNamed: boolean;
}

export function chooseHome({ machine }: Io, { store }: CommonOptions): Choice {
  if (store === '')
    throw new Problem('bad input', 'The folder after --store is empty. Name one, or leave out --store.');
  const named = store ?? (machine.env['LISTEN_FIRST_STORE'] || undefined);
  if (named === undefined) return { home: privateHome(dataFolder(machine)), isNamed: false };
  return { home: homeAt(resolve(named)), isNamed: true };
}

/** `make` where the first record of a private store may be written; `all` where no repository narrows the view. */
export type Reading = 'make' | 'all';

export interface Places {
  readonly places: readonly StorePlace[];
  /** The name of the store that new customers live in; the private one, unless given. */
  readonly main?: string;
}

interface Choosing {
  readonly choice: Choice;
  readonly reading?: Reading | undefined;
  readonly onTrouble: (error: unknown) => void;
}

/** Which stores a command reads and writes. */
export async function placesFor(
  { machine, folder }: Io,
  { choice, reading, onTrouble }: Choosing,
): Promise<Places> {
  const { home, isNamed } = choice;
  if (isNamed) return { places: [{ name: basename(home.store), home, isShared: false }] };
  const data = dataFolder(machine);
  const accepted = reading === 'all' ? undefined : await acceptedAbove(home.local, folder);
  if (!accepted) return { places: await storePlaces(data, onTrouble) };
  const { name } = accepted;
  const its = { name, home: { store: accepted.folder, local: home.local }, isShared: true };
  return { places: [privatePlace(data), its], main: name };
}

/** Whether a command has any store to read, found out without opening one. */
export async function hasStore(io: Io, options: CommonOptions): Promise<boolean> {
  const choice = chooseHome(io, options);
  if (choice.isNamed) return true;
  const { places } = await placesFor(io, { choice, onTrouble: () => {} });
  return anyStoreExists(places);
}
