import { deepEqual } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { type BackedUp, backUp } from '../../../src/storage/backup/backUp.ts';
import { readBackup } from '../../../src/storage/backup/readBackup.ts';
import { encodeLine } from '../../../src/storage/log/line.ts';
import { makeStore } from '../../../src/storage/storeHeader.ts';
import { operation } from '../../support/operations.ts';
import { storeOptions } from '../../support/temporaryStore.ts';

export const dayOf = (text: string): Day => parseDay(text) as Day;

const first = Date.parse('2026-01-01T00:00:00Z');
/** Days of 2026 by number: 1 is the first of January, a Thursday. */
export const day = (number: number): Day =>
  dayOf(new Date(first + (number - 1) * 86_400_000).toISOString().slice(0, 10));

/** Appends lines to a segment, such as "laptop/00001". */
export function append(store: string, segment: string, ...operations: readonly Operation[]): void {
  const file = join(store, 'log', `${segment}.jsonl`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, operations.map(encodeLine).join(''), { flag: 'a' });
}

/** A store whose log holds one line in each of these segments, numbered from 1. */
export async function storeWith(folder: string, ...segments: readonly string[]): Promise<string> {
  const store = join(folder, 'store');
  await makeStore(storeOptions(store));
  segments.forEach((segment, at) => {
    append(store, segment, operation(at + 1));
  });
  return store;
}

export const backUpOn = (store: string, number: number): Promise<BackedUp> =>
  backUp({ store, today: day(number) });

/** The numbers of the operations that a backup holds. */
export async function numbersOf(store: string, number: number): Promise<number[]> {
  const { operations } = await readBackup(store, day(number));
  return operations.map(one => Number(one.i)).sort((left, right) => left - right);
}

export async function checkDay(store: string, number: number, expected: readonly number[]): Promise<void> {
  deepEqual([day(number), await numbersOf(store, number)], [day(number), expected]);
}
