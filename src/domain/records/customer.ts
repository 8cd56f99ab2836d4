import * as v from 'valibot';

export const customerFields = v.object({
  name: v.string(),
  movedTo: v.fallback(v.optional(v.string()), undefined),
});

export interface Customer {
  readonly id: string;
  readonly name: string;
  /** The id of the store it moved to. */
  readonly movedTo?: string;
}
