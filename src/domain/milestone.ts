import * as v from 'valibot';
import { type Day, parseDay } from './day.ts';

const day = v.custom<Day>(text => typeof text === 'string' && parseDay(text) !== undefined);

/** A date is one value with the words it was agreed in, so that both always change together. */
export const due = v.object({ day, words: v.optional(v.string(), '') });

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
  readonly due: v.InferOutput<typeof due>;
  readonly state: 'open' | 'done';
}
