import { join } from 'node:path';
import { addCustomer } from '../../src/actions/conversations/addCustomer.ts';
import { startConversation } from '../../src/actions/conversations/startConversation.ts';
import { addEntry } from '../../src/actions/entries/addEntry.ts';
import { newId } from '../../src/domain/newId.ts';
import type { StorePorts } from '../../src/domain/ports.ts';
import { makeStore } from '../../src/storage/storeHeader.ts';
import { type OpenStores, openStores } from '../../src/storage/stores/openStores.ts';
import { namedPlace, privatePlace, storePlaces } from '../../src/storage/stores/places.ts';
import { tickingClock } from './temporaryStore.ts';

/** Everything of a person in one folder: the private store and those beside it, as one more window. */
export interface Window extends OpenStores {
  readonly ports: StorePorts;
}

export const folderOf = (data: string, name: string): string => join(data, 'stores', name);

/** Makes the private store and those of these names. */
export async function makeStores(data: string, ...names: readonly string[]): Promise<void> {
  const places = [privatePlace(data), ...names.map(name => namedPlace(data, name))];
  for (const { home } of places) await makeStore({ home, newId });
}

/** @param main the store that new customers live in; the private one, unless given */
export async function openAll(data: string, main?: string): Promise<Window> {
  const now = tickingClock();
  const onTrouble = (error: unknown) => {
    throw error;
  };
  const open = await openStores({
    places: await storePlaces(data, onTrouble),
    ...(main && { main }),
    author: 'ada',
    now,
    newId,
    onTrouble,
  });
  return { ...open, ports: { store: open.store, stores: open.stores, now, newId } };
}

/** A customer with one call in the private store: a line of ours, one of theirs, one that is only mine. */
export async function startCall({ ports }: Window): Promise<void> {
  await addCustomer(ports, { name: 'Acme', id: 'acme' });
  await startConversation(ports, { customer: 'acme', id: 'call', at: '2026-11-21T10:00Z' });
  const add = (id: string, more: object) =>
    addEntry(ports, { conversation: 'call', id, text: `the text of ${id}`, ...more });
  await add('ours', {});
  await add('theirs', { kind: 'heard', speaker: 'Jane Doe', reach: 'customer' });
  await add('mine', { reach: 'me', kind: 'question' });
}
