import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { instantAt } from '../../src/domain/calendar.ts';
import { newId } from '../../src/domain/newId.ts';
import type { Ports } from '../../src/domain/ports.ts';
import { type Home, privateHome } from '../../src/storage/location.ts';
import { type OpenStore, openStore } from '../../src/storage/openStore.ts';
import { temporaryFolder } from '../support/ending.mjs';
import { makeManyConversations } from '../support/manyConversations.ts';
import { step } from '../support/steps.mjs';

/** A person's home with a private store in it. */
export interface FilledHome {
  readonly folder: string;
  readonly home: Home;
}

const now = () => instantAt(Date.now(), 'UTC');

export const open = (home: Home): Promise<OpenStore> => openStore({ home, author: 'ada', now, newId });
export const portsOf = (store: OpenStore): Ports => ({ store, now, newId });
export const indexOf = (home: Home): string => join(home.store, 'index.json');

/** Writes index.json anew from the log. */
export async function rebuildIndex(home: Home): Promise<void> {
  await rm(indexOf(home), { force: true });
  const store = await open(home);
  await store.listing();
  const [failure] = await store.flush();
  if (failure) throw failure;
}

const filled = new Map<number, Promise<FilledHome>>();

async function fill(conversations: number): Promise<FilledHome> {
  const folder = temporaryFolder('home');
  const home = privateHome(join(folder, 'data', 'listen-first'));
  await makeManyConversations(home, { conversations });
  await rebuildIndex(home);
  return { folder, home };
}

/** A home with so many conversations of 20 entries each, made once and shared by all that measure. */
export function homeWith(conversations: number): Promise<FilledHome> {
  const made =
    filled.get(conversations) ?? step(`making ${conversations} conversations`, () => fill(conversations));
  filled.set(conversations, made);
  return made;
}
