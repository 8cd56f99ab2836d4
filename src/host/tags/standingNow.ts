import type { Day } from '../../domain/day.ts';
import { type Recorded, type Standing, standingOf } from '../../tags/standing.ts';
import type { App } from '../app.ts';
import type { Reading } from '../trees/reading.ts';

export interface StandingNow {
  readonly all: readonly Standing[];
  readonly today: Day;
}

const known = new WeakMap<Reading, { readonly of: unknown; readonly now: StandingNow }>();

/** Every temporary code with its tag and its record, as both stand by now. */
export function standingNow({ tags }: Pick<App, 'tags'>, reading: Reading): StandingNow {
  const before = known.get(reading);
  if (before?.of === tags.folders) return before.now;
  const { rows, today } = reading;
  const records = rows.flatMap(row =>
    row.temporary.map(
      (one): Recorded => ({
        ...one,
        conversation: row.id,
        customer: row.with,
        ...(row.customer !== undefined && { customerId: row.customer }),
      }),
    ),
  );
  const now = { all: standingOf(tags.folders, records), today };
  known.set(reading, { of: tags.folders, now });
  return now;
}
