import * as v from 'valibot';
import { type DueDay, due } from './due.ts';

/** A dated step of ours or theirs; a follow-up has the same fields, but is only for us. */
export const milestoneFields = v.object({
  customer: v.nullish(v.string()),
  conversation: v.nullish(v.string()),
  title: v.string(),
  due,
  state: v.fallback(v.picklist(['open', 'done']), 'open'),
});

export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly due: DueDay;
  readonly state: 'open' | 'done';
}
