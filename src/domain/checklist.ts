import * as v from 'valibot';

/** The listen-first steps of a call, in the order a call usually meets them. */
export const steps = ['let-finish', 'said-back', 'no-unsafe-promise', 'named-temporary', 'next-date', 'asked-else'] as const;
export type StepId = (typeof steps)[number];

export const stepStates = ['open', 'done', 'skipped'] as const;
export type StepState = (typeof stepStates)[number];

export const stepValue = v.looseObject({
  state: v.picklist(stepStates),
  reason: v.optional(v.string()),
  by: v.optional(v.string()),
  at: v.optional(v.string()),
});

export type Checklist = Readonly<Record<StepId, StepState>>;

/** The field of a conversation that holds a step. */
export const stepField = (step: StepId) => `step.${step}`;

export function isStep(id: unknown): id is StepId {
  return steps.includes(id as StepId);
}

/** @param values a conversation's fields; what they do not name or cannot mean is open */
export function readChecklist(values: Readonly<Record<string, unknown>>): Checklist {
  const stateOf = (step: StepId): StepState => {
    const read = v.safeParse(stepValue, values[stepField(step)]);
    return read.success ? read.output.state : 'open';
  };
  return Object.fromEntries(steps.map(step => [step, stateOf(step)])) as Checklist;
}

export function nextStep(list: Checklist): StepId | undefined {
  return steps.find(step => list[step] === 'open');
}
