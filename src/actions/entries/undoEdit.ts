import { edit } from '../../domain/log/changes.ts';
import type { Folded, Head } from '../../domain/log/folded.ts';
import { winner } from '../../domain/log/merge.ts';
import { inOrder, type Operation } from '../../domain/log/operation.ts';
import type { Ports } from '../../domain/ports.ts';
import {
  type Changeable,
  changeable,
  differing,
  saidOut,
  withOwnReach,
} from '../../domain/records/entryValues.ts';
import { type Past, pastOf } from './entryHistory.ts';
import type { VersionName } from './restoreVersion.ts';

/** Whether nobody gave this field another value since, nor at the same time. */
export function standsAlone({ fields }: Folded, name: Changeable, operation: string): boolean {
  const heads = fields[name]?.heads ?? [];
  return heads.length === 1 && heads[0]?.operation === operation;
}

const asHead = (name: Changeable, { i, h, a, f }: Operation): Head => ({
  operation: i,
  value: f?.[name],
  author: a,
  stamp: h,
});

function valueBefore({ operations }: Past, { b }: Operation, name: Changeable): unknown {
  const replaced = operations.filter(one => b?.[name]?.includes(one.i)).sort(inOrder);
  return saidOut(
    {
      [name]: winner(
        name,
        replaced.map(one => asHead(name, one)),
      ),
    },
    name,
  );
}

/**
 * Takes one edit back where what it gave still stands, as one more edit.
 * @returns the operation; undefined, with nothing written, where others changed all of it since
 * @throws Problem 'not found'
 */
export async function undoEdit(
  { store }: Ports,
  { version, ...name }: VersionName,
): Promise<string | undefined> {
  const past = await pastOf(store, name);
  const own = past.operations.find(one => one.i === version && one.b !== undefined);
  if (!own || past.record.hidden) return undefined;
  const standing = changeable.filter(one => standsAlone(past.record, one, version));
  const before = Object.fromEntries(standing.map(one => [one, valueBefore(past, own, one)]));
  const fields = withOwnReach(past.record, differing(past.record, before));
  return Object.keys(fields).length > 0 ? (await store.write(edit(past.record, fields))).i : undefined;
}
