import * as v from 'valibot';
import type { OwnStep } from './steps.ts';

export const stepStates = ['open', 'done', 'skipped'] as const;
export type StepState = (typeof stepStates)[number];

const stepValue = v.looseObject({
  state: v.picklist(stepStates),
  reason: v.fallback(v.optional(v.string()), undefined),
});

/** One step as it stands; its words stand with it where a person gave them. */
export interface Step extends OwnStep {
  readonly state: StepState;
  /** Why it was skipped. */
  readonly reason?: string;
}

/** The listen-first steps of one talk, in the order such a talk usually takes. */
export type Checklist = readonly Step[];

const prefix = 'step.';

/** The field of a conversation that holds a step. */
export const stepField = (step: string): string => `${prefix}${step}`;

type Values = Readonly<Record<string, unknown>>;

/** What was set by hand; undefined where nothing was that this version can read. */
function setByHand(values: Values, step: string): Pick<Step, 'state' | 'reason'> | undefined {
  const read = v.safeParse(stepValue, values[stepField(step)]);
  if (!read.success) return undefined;
  const { state, reason } = read.output;
  return { state, ...(state === 'skipped' && reason && { reason }) };
}

/** The ids of all steps that somebody ever set, whatever checklist they belong to. */
export function stepsSet(values: Values): readonly string[] {
  const ids = Object.keys(values)
    .filter(field => field.startsWith(prefix))
    .map(field => field.slice(prefix.length));
  return ids.filter(id => setByHand(values, id) !== undefined).sort();
}

/**
 * @param values a conversation's fields
 * @param evident the steps that other records show to be done: they count unless somebody set the step by hand
 */
export function readChecklist(
  values: Values,
  steps: readonly OwnStep[],
  evident: ReadonlySet<string> = new Set(),
): Checklist {
  return steps.map(step => {
    const shown = evident.has(step.id) ? 'done' : 'open';
    return { ...step, ...(setByHand(values, step.id) ?? { state: shown }) };
  });
}

export function nextStep(list: Checklist): Step | undefined {
  return list.find(step => step.state === 'open');
}
