import { edit } from '../../domain/log/changes.ts';
import { versionsOf } from '../../domain/log/versions.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { fieldsBack, withOwnReach } from '../../domain/records/entryValues.ts';
import { sentence } from '../../domain/sentence.ts';
import { pastOf } from './entryHistory.ts';
import type { EntryName } from './removeEntry.ts';

export interface VersionName extends EntryName {
  /** The operation that the version came from. */
  readonly version: string;
}

/**
 * Writes the values of an earlier version as one more edit, so that no version is lost; a removed entry comes back with
 * it. Only its reach never becomes wider.
 * @returns the operation; undefined, with nothing written, where the entry stands like that already
 * @throws Problem 'not found'
 */
export async function restoreVersion(
  { store }: Ports,
  { version, ...name }: VersionName,
): Promise<string | undefined> {
  const { record, operations } = await pastOf(store, name);
  const then = versionsOf(operations).find(one => one.operation === version);
  if (!then) throw new Problem('not found', sentence('There is no such version of this entry.'));
  const fields = withOwnReach(record, fieldsBack(record, then.values));
  if (Object.keys(fields).length === 0 && !record.hidden) return undefined;
  return (await store.write(edit(record, fields))).i;
}
