import { resolve } from 'node:path';
import { type Day, dayOf, isInstant, milliseconds, parseDay } from '../domain/day.ts';
import { newId } from '../domain/newId.ts';
import type { Ports, Store } from '../domain/ports.ts';
import { Problem } from '../domain/problem.ts';
import { dataFolder, type Home, homeAt, privateHome } from '../storage/location.ts';
import { openStore } from '../storage/openStore.ts';
import { makeStore, storeExists } from '../storage/storeHeader.ts';
import type { CommonOptions, Io } from './io.ts';
import { localInstant } from './localInstant.ts';

export interface Choice {
  readonly home: Home;
  /** Named by a person: then it must be there. */
  readonly isNamed: boolean;
}

export interface Session extends Choice {
  readonly ports: Ports;
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

/** A private store nobody has written to yet reads as an empty one; looking makes no folder. */
function emptyStore(folder: string): Store {
  return {
    folder,
    write: () => Promise.reject(new Problem('not found', `There is no store at ${folder} yet.`)),
    entities: () => Promise.resolve([]),
    entity: () => Promise.resolve(undefined),
    operations: () => Promise.resolve([]),
    knows: () => Promise.resolve(false),
    listing: () => Promise.resolve({ customers: [], conversations: [] }),
  };
}

async function openPorts(
  io: Io,
  options: CommonOptions,
  home: Home,
): Promise<Omit<Session, 'today' | keyof Choice>> {
  const now = clockOf(io, options);
  const onDamage = (kept: string) =>
    io.say(`A damaged file was kept as ${kept}; what it held is read from the log.`);
  const store = await openStore({ home, author: io.author, now, newId, onDamage });
  return {
    ports: { store, now, newId },
    refresh: async () => {
      await store.refresh();
    },
    finish: async () => {
      const failures = await store.flush();
      for (const failure of failures)
        io.say(`Saved; only a view of it could not be written: ${failure.message}`);
    },
  };
}

/** @param first `make` where the first record of a private store may be written. @throws Problem */
export async function openSession(io: Io, options: CommonOptions, first?: 'make'): Promise<Session> {
  const { home, isNamed } = chooseHome(io, options);
  const now = clockOf(io, options);
  const today = options.today === undefined ? dayOf(now()) : requireDay(options.today);
  if (!isNamed && first === 'make') await makeStore({ home, newId });
  if (!isNamed && !(await storeExists(home.store))) {
    const ports = { store: emptyStore(home.store), now, newId };
    return { home, isNamed, ports, today, refresh: () => Promise.resolve(), finish: () => Promise.resolve() };
  }
  return { home, isNamed, today, ...(await openPorts(io, options, home)) };
}

export const epoch = (io: Io, options: CommonOptions): number => milliseconds(clockOf(io, options)());
