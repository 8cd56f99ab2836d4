import type { Instant } from '../../domain/day.ts';
import { edit } from '../../domain/log/changes.ts';
import { type Folded, valuesOf } from '../../domain/log/folded.ts';
import type { Draft } from '../../domain/log/operation.ts';
import type { Ports } from '../../domain/ports.ts';
import { earlierIn, moveField } from '../../domain/records/due.ts';
import { type DueName, requireDue } from './dueRecord.ts';

/** What has to be written so that they know of every move of this date; undefined where they do. */
export function toldMoves(record: Folded, toldAt: Instant): Draft | undefined {
  const values = valuesOf(record);
  const untold = (earlierIn(values).earlier ?? []).filter(one => !one.told);
  const fields = untold.map(({ id }) => moveField(id));
  if (fields.length === 0) return undefined;
  const known = (name: string) => ({ ...(values[name] as object), told: true, toldAt });
  return edit(record, Object.fromEntries(fields.map(name => [name, known(name)])));
}

/** The customer knows of the date as it stands now. @throws Problem 'not found' */
export async function tellMoves({ store, now }: Ports, name: DueName): Promise<void> {
  const draft = toldMoves(await requireDue(store, name), now());
  if (draft) await store.write(draft);
}
