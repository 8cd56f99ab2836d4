import * as v from 'valibot';
import { type Day, parseDay } from '../day.ts';

const day = v.custom<Day>(text => typeof text === 'string' && parseDay(text) !== undefined);

/** A date is one value with the words it was agreed in, so that both always change together. */
export const due = v.object({ day, words: v.optional(v.string(), '') });

export type DueDay = v.InferOutput<typeof due>;

/** What in a conversation can wait for a day, in the order a list names them. */
export const dueKinds = ['milestone', 'promise', 'question', 'followUp'] as const;
export type DueKind = (typeof dueKinds)[number];

/** Something that is not done yet; a question or a promise may have no day. */
export interface Due {
  readonly kind: DueKind;
  readonly id: string;
  readonly title: string;
  readonly due?: DueDay;
}
