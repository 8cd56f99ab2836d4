import type { Checklist, StepState } from '../../src/domain/records/checklists/checklist.ts';

interface Held {
  readonly checklist: Checklist;
}

export const stateOf = (talk: Held | undefined, step: string): StepState | undefined =>
  talk?.checklist.find(one => one.id === step)?.state;

/** The steps that are not open. */
export const settledIn = (talk: Held | undefined): Record<string, StepState> =>
  Object.fromEntries(
    (talk?.checklist ?? []).filter(one => one.state !== 'open').map(({ id, state }) => [id, state]),
  );
