import type { Instant } from '../../domain/day.ts';
import { edit } from '../../domain/log/changes.ts';
import { type Folded, valuesOf } from '../../domain/log/folded.ts';
import type { Draft } from '../../domain/log/operation.ts';
import type { Ports } from '../../domain/ports.ts';
import { earlierIn, moveField } from '../../domain/records/due.ts';
import { type DueName, requireDue } from './dueRecord.ts';

/** The moves of a date that they do not know of yet, as they are kept once they do. */
export function movesToTell(record: Folded, toldAt: Instant): Record<string, object> {
  const values = valuesOf(record);
  const untold = (earlierIn(values).earlier ?? []).filter(one => !one.told).map(({ id }) => moveField(id));
  return Object.fromEntries(untold.map(name => [name, { ...(values[name] as object), told: true, toldAt }]));
}

/** What has to be written so that they know of every move of this date; undefined where they do. */
export function toldMoves(record: Folded, toldAt: Instant): Draft | undefined {
  const moves = movesToTell(record, toldAt);
  return Object.keys(moves).length === 0 ? undefined : edit(record, moves);
}

/** The customer knows of the date as it stands now. @throws Problem 'not found' */
export async function tellMoves({ store, now }: Ports, name: DueName): Promise<void> {
  const draft = toldMoves(await requireDue(store, name), now());
  if (draft) await store.write(draft);
}
