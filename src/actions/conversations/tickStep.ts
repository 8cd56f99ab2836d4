import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { isStep, type StepState, stepField } from '../../domain/records/checklist.ts';
import { sentence } from '../../domain/sentence.ts';
import { openConversation, recordOf } from './openConversation.ts';

export interface StepRequest {
  readonly conversation: string;
  readonly step: string;
  readonly state: StepState;
}

/** Sets one step of the checklist; a step that stands so already is left alone. */
export async function tickStep(
  { store, now }: Ports,
  { conversation: id, step, state }: StepRequest,
): Promise<void> {
  if (!isStep(step)) throw new Problem('not found', sentence('"{0}" is no step of this checklist.', step));
  const opened = await openConversation(store, id);
  if (opened.conversation.checklist[step] === state) return;
  await store.write(edit(recordOf(opened, 'conversation', id), { [stepField(step)]: { state, at: now() } }));
}
