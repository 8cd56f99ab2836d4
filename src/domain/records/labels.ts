import * as v from 'valibot';
import { textsIn } from './naming.ts';

const text = v.fallback(v.optional(v.string(), ''), '');

/** Whether an option is still talked about, or what became of it. */
export const optionStates = ['open', 'chosen', 'rejected'] as const;
export const compensationStates = ['offered', 'approved'] as const;
export const moods = ['calm', 'worried', 'angry', 'pleased'] as const;
export type Mood = (typeof moods)[number];

/** What makes a decision one that can be looked up: whose it was, and what else was on the table. */
export const decision = v.object({ who: text, alternatives: text });
export type Decision = v.InferOutput<typeof decision>;

/** A label is a field of its own, so that two people who label an entry at once do not overwrite each other. */
export const labelFields = {
  /** What it does to them, in their words. */
  impact: v.object({ words: text }),
  option: v.object({
    cost: text,
    risk: text,
    /** What the customer would lose by it. */
    loses: text,
    state: v.fallback(v.optional(v.picklist(optionStates), 'open'), 'open'),
  }),
  /** What they asked for, what they need it for, and how they do it today. */
  request: v.object({ asked: text, need: text, today: text }),
  risk: v.object({ mitigation: text, trigger: text }),
  compensation: v.object({
    value: text,
    state: v.fallback(v.optional(v.picklist(compensationStates), 'offered'), 'offered'),
  }),
  feedback: v.object({ about: text }),
  mood: v.object({ mood: v.picklist(moods) }),
};

export const labels = ['impact', 'option', 'request', 'risk', 'compensation', 'feedback', 'mood'] as const;
export type Label = (typeof labels)[number];

export type LabelValues = { readonly [L in Label]: v.InferOutput<(typeof labelFields)[L]> };

export type Labelled = { readonly [K in Label | 'decision']?: unknown };

/** The labels an entry carries, in their order. */
export const labelsOf = (entry: Labelled): readonly Label[] =>
  labels.filter(label => entry[label] !== undefined);

/** What somebody wrote under the labels of an entry and about its decision, without the words that were picked. */
export function labelTexts(entry: Labelled): readonly string[] {
  return (['decision', ...labels] as const)
    .flatMap(name => textsIn(entry[name]))
    .filter(text => text.trim() !== '');
}
