import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isIdentifier } from '../../domain/identifier.ts';
import { unlessMissing } from '../failure.ts';
import { type Home, privateHome } from '../location.ts';
import { storeExists } from '../storeHeader.ts';
import { acceptedIn } from './accepted.ts';

/** Where a store is and who reads it. */
export interface StorePlace {
  readonly name: string;
  readonly home: Home;
  readonly isShared: boolean;
}

/** The name of the store that never leaves this device. */
export const privateName = 'private';

export function privatePlace(data: string): StorePlace {
  return { name: privateName, home: privateHome(data), isShared: false };
}

/** A store made beside the private one. */
export function namedPlace(data: string, name: string): StorePlace {
  const { local } = privateHome(data);
  return { name, home: { store: join(data, 'stores', name), local }, isShared: true };
}

async function besidePrivate(data: string): Promise<StorePlace[]> {
  const entries = (await unlessMissing(readdir(join(data, 'stores'), { withFileTypes: true }))) ?? [];
  const named = entries
    .filter(one => one.isDirectory() && isIdentifier(one.name) && one.name !== privateName)
    .map(one => namedPlace(data, one.name))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const isThere = await Promise.all(named.map(one => storeExists(one.home.store)));
  return named.filter((_, at) => isThere[at]);
}

/** Whether any of them was made yet. */
export async function anyStoreExists(places: readonly StorePlace[]): Promise<boolean> {
  for (const { home } of places) if (await storeExists(home.store)) return true;
  return false;
}

/** A person picks a store by its name: of several with one name the later ones get a number. */
function named(places: readonly StorePlace[]): StorePlace[] {
  const taken = new Set<string>();
  return places.map(place => {
    let name = place.name;
    for (let number = 2; taken.has(name); number += 1) name = `${place.name}-${number}`;
    taken.add(name);
    return { ...place, name };
  });
}

/**
 * Every store this person reads, the private one first, whether it is made yet or not.
 * @param onTrouble told why the stores of repositories are left out; the others are there all the same
 */
export async function storePlaces(
  data: string,
  onTrouble: (error: unknown) => void = () => {},
): Promise<StorePlace[]> {
  const { local } = privateHome(data);
  const accepted = await acceptedIn(local).catch(error => {
    onTrouble(error);
    return [];
  });
  const repositories = accepted.map(
    ({ name, folder }): StorePlace => ({ name, home: { store: folder, local }, isShared: true }),
  );
  return named([privatePlace(data), ...(await besidePrivate(data)), ...repositories]);
}
