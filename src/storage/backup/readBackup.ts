import { lstat } from 'node:fs/promises';
import type { Day } from '../../domain/day.ts';
import type { Operation } from '../../domain/log/operation.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { asProblem } from '../failure.ts';
import { readSegment } from '../log/readSegment.ts';
import { segmentPath } from '../log/segments.ts';
import { backupFolder, type Copies, copiesUpTo, dayFolder, daysOf, whileMoving } from './backups.ts';
import { keptDays } from './keptDays.ts';

/** The log as it was at the end of a day. */
export interface BackedUpLog {
  /** In no order; the same operation may stand there twice. */
  readonly operations: readonly Operation[];
  /** Lines that cannot be read. */
  readonly unreadable: number;
}

function requireDay(store: string, day: Day): void {
  if (keptDays(daysOf(store)).has(day)) return;
  throw new Problem(
    'not found',
    sentence('There is no backup of {0}. See which there are with: listen-first restore --list', day),
  );
}

async function readCopies(store: string, copies: Copies): Promise<BackedUpLog> {
  const operations: Operation[] = [];
  let unreadable = 0;
  for (const [name, copy] of copies) {
    const path = segmentPath(dayFolder(store, copy.day), name);
    const { size } = await lstat(path);
    const read = await readSegment(path, 0, size);
    for (const one of read.operations) operations.push(one);
    unreadable += read.faults.length;
  }
  return { operations, unreadable };
}

/** @throws Problem 'not found' where that day has no backup */
export async function readBackup(store: string, day: Day): Promise<BackedUpLog> {
  try {
    requireDay(store, day);
    return await whileMoving(async () => readCopies(store, await copiesUpTo(store, day)));
  } catch (error) {
    throw asProblem(error, backupFolder(store));
  }
}
