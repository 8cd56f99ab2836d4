import * as v from 'valibot';

/** The listen-first steps of a call, in the order a call usually meets them. */
export const steps = [
  'let-finish',
  'said-back',
  'no-unsafe-promise',
  'named-temporary',
  'next-date',
  'asked-else',
] as const;
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

/**
 * @param values a conversation's fields
 * @param evident the steps that other records show to be done: they count unless somebody set the step by hand
 */
export function readChecklist(
  values: Readonly<Record<string, unknown>>,
  evident: ReadonlySet<StepId> = new Set(),
): Checklist {
  const stateOf = (step: StepId): StepState => {
    const read = v.safeParse(stepValue, values[stepField(step)]);
    if (read.success) return read.output.state;
    return evident.has(step) ? 'done' : 'open';
  };
  return Object.fromEntries(steps.map(step => [step, stateOf(step)])) as Checklist;
}

export function nextStep(list: Checklist): StepId | undefined {
  return steps.find(step => list[step] === 'open');
}
