import { lstatSync } from 'node:fs';
import type { Day } from '../../domain/day.ts';
import { inOrder, type Operation } from '../../domain/log/operation.ts';
import { isPurged, purgedBy } from '../../domain/log/purge.ts';
import { asProblem } from '../failure.ts';
import { ensureInside, keepName, requireFolder } from '../files.ts';
import { appendOperations } from '../log/appendOperations.ts';
import { inspectLog } from '../log/inspectLog.ts';
import type { WriterOptions } from '../log/ownLog.ts';
import { logFolder } from '../log/segments.ts';
import { readBackup } from './readBackup.ts';
import { requireOwnHeader } from './requireOwnHeader.ts';

export interface RestoreOptions {
  readonly day: Day;
  /** Counts and writes nothing. */
  readonly dryRun?: boolean;
}

/** Operations, each counted once. */
export interface Restored {
  /** Those the log had lost; in a dry run those it would get. */
  readonly restored: number;
  /** Those that stay away because they were purged. */
  readonly purged: number;
  /** Lines of the backup that cannot be read. */
  readonly unreadable: number;
}

async function readLog(store: string): Promise<readonly Operation[]> {
  const folder = logFolder(store);
  if (!lstatSync(folder, { throwIfNoEntry: false })) return [];
  await requireFolder(folder);
  return (await inspectLog(store)).operations;
}

const byId = (operations: readonly Operation[]) => new Map(operations.map(one => [one.i, one]));

async function makeReady(store: string, day: Day): Promise<void> {
  await requireOwnHeader(store, day);
  await ensureInside(store, logFolder(store));
  await keepName(store);
}

/**
 * Appends to the log what it has lost since that day. No line of it is replaced or taken away, and nothing that was
 * purged comes back. @throws Problem
 */
export async function restore(
  writer: WriterOptions,
  { day, dryRun = false }: RestoreOptions,
): Promise<Restored> {
  const { store } = writer.home;
  try {
    const { operations, unreadable } = await readBackup(store, day);
    const log = await readLog(store);
    const known = byId(log);
    const lost = [...byId(operations).values()].filter(one => !known.has(one.i));
    const purged = purgedBy([...log, ...operations]);
    const wanted = lost.filter(one => !isPurged(purged, one)).sort(inOrder);
    if (!dryRun) {
      await makeReady(store, day);
      await appendOperations(writer, wanted);
    }
    return { restored: wanted.length, purged: lost.length - wanted.length, unreadable };
  } catch (error) {
    throw asProblem(error, store);
  }
}
