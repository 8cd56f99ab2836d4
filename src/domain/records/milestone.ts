import * as v from 'valibot';
import type { Standing } from '../log/folded.ts';
import { type DueDay, due, earlierIn, type Move } from './due.ts';

/** A dated step of ours or theirs; a follow-up has the same fields, but is only for us. */
export const milestoneFields = v.object({
  customer: v.nullish(v.string()),
  conversation: v.nullish(v.string()),
  title: v.string(),
  due,
  state: v.fallback(v.picklist(['open', 'done']), 'open'),
  about: v.fallback(v.optional(v.string()), undefined),
});

/** The id of the date that the words of an entry agreed on: it goes and comes back with the entry. */
export const dateOfEntry = (entry: string): string => `${entry.slice(0, 35)}-date`;

/** Nobody did anything about it since it was agreed on. */
export const isUntouched = ({ hidden, values }: Standing): boolean =>
  !hidden && values['state'] === 'open' && earlierIn(values).earlier === undefined;

export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly due: DueDay;
  readonly state: 'open' | 'done';
  /** The open point of the conversation that a follow-up was made for. */
  readonly about?: string | undefined;
  /** Every date it had before, the first one first. */
  readonly earlier?: readonly Move[];
}

export const byDay = (left: Milestone, right: Milestone): number =>
  `${left.due.day} ${left.id}` < `${right.due.day} ${right.id}` ? -1 : 1;

/** What was agreed with a customer outside any conversation. @param entities those of the customer */
export function customerMilestones(entities: readonly Standing[]): Milestone[] {
  return entities
    .filter(one => one.entity === 'milestone' && !one.hidden)
    .flatMap(({ id, values }) => {
      const read = v.safeParse(milestoneFields, values);
      if (!read.success || read.output.conversation) return [];
      const { title, due: day, state } = read.output;
      return [{ id, title, due: day, state, ...earlierIn(values) }];
    })
    .sort(byDay);
}
