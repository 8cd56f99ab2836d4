import type { Operation } from '../../domain/log/operation.ts';
import { inspectLog } from './inspectLog.ts';
import { sieve } from './sieve.ts';

/** Every operation of a log that may be read, each once. */
export async function allLines(store: string, isShared: boolean): Promise<readonly Operation[]> {
  const { operations } = await inspectLog(store);
  const unique = [...new Map(operations.map(one => [one.i, one])).values()];
  return sieve({ entities: [], operations: [] }, isShared).pass(unique);
}
