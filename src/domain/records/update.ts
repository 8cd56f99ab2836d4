import * as v from 'valibot';
import type { Day } from '../day.ts';
import { isInstant, parseDay } from '../day.ts';
import { type Folded, valuesOf } from '../log/folded.ts';

const day = v.custom<Day>(text => typeof text === 'string' && parseDay(text) !== undefined);

const instant = v.custom<string>(isInstant);

const updateFields = v.object({
  day,
  text: v.string(),
  sent: instant,
  made: v.fallback(v.optional(instant), undefined),
});

/** The text a customer got, as it was sent: it never changes; a correction is a new one. */
export interface Update extends v.InferOutput<typeof updateFields> {
  readonly id: string;
}

/** @param entities those of a customer. @returns the newest first */
export function readUpdates(entities: readonly Folded[]): Update[] {
  return entities
    .flatMap(one => {
      const read = v.safeParse(updateFields, valuesOf(one));
      return one.entity === 'update' && !one.hidden && read.success ? [{ id: one.id, ...read.output }] : [];
    })
    .sort((left, right) => Date.parse(right.sent) - Date.parse(left.sent) || (left.id < right.id ? 1 : -1));
}
