import * as v from 'valibot';
import { type DueDay, due } from './due.ts';

/** A dated step of ours or theirs; a follow-up has the same fields, but is only for us. */
export const milestoneFields = v.object({
  customer: v.nullish(v.string()),
  conversation: v.nullish(v.string()),
  title: v.string(),
  due,
  state: v.fallback(v.picklist(['open', 'done']), 'open'),
  about: v.fallback(v.optional(v.string()), undefined),
});

export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly due: DueDay;
  readonly state: 'open' | 'done';
  /** The open point of the conversation that a follow-up was made for. */
  readonly about?: string | undefined;
}
