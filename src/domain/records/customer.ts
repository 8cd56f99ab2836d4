import * as v from 'valibot';
import type { Due } from './due.ts';
import type { Profile } from './profile.ts';

export const customerFields = v.object({
  name: v.string(),
  movedTo: v.fallback(v.optional(v.string()), undefined),
});

export interface Customer extends Profile {
  readonly id: string;
  readonly name: string;
  /** The id of the store it moved to. */
  readonly movedTo?: string;
  /** What was agreed with them outside any conversation and is not done yet. */
  readonly due?: readonly Due[];
}
