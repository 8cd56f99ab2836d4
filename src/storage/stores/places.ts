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

/** Every store this person reads, the private one first, whether it is made yet or not. */
export async function storePlaces(data: string): Promise<StorePlace[]> {
  const { local } = privateHome(data);
  const accepted = (await acceptedIn(local)).map(
    ({ name, folder }): StorePlace => ({ name, home: { store: folder, local }, isShared: true }),
  );
  return [privatePlace(data), ...(await besidePrivate(data)), ...accepted];
}
