import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { type StepState, stepField } from '../../domain/records/checklists/checklist.ts';
import { sentence } from '../../domain/sentence.ts';
import { openConversation, ownRecord } from './openConversation.ts';

export interface StepRequest {
  readonly conversation: string;
  readonly step: string;
  readonly state: StepState;
  /** Why it is skipped; a step is never skipped without. */
  readonly reason?: string | undefined;
}

const longestReason = 200;

/** @throws Problem 'empty' or 'too long' */
export function requireReason(reason: string): string {
  const said = reason.trim();
  if (said === '') {
    throw new Problem('empty', sentence('Say in a few words why this step is skipped.'));
  }
  if (said.length <= longestReason) return said;
  throw new Problem('too long', sentence('A reason has at most {0} characters. Shorten it.', longestReason));
}

/** Sets one step of the checklist; a step that stands so already is left alone. @throws Problem */
export async function tickStep(
  { store, now }: Ports,
  { conversation: id, step, state, reason = '' }: StepRequest,
): Promise<void> {
  const why = state === 'skipped' ? { reason: requireReason(reason) } : {};
  const opened = await openConversation(store, id);
  const stands = opened.conversation.checklist.find(one => one.id === step);
  if (!stands) throw new Problem('not found', sentence('"{0}" is no step of this checklist.', step));
  if (stands.state === state && stands.reason === why.reason) return;
  const value = { state, ...why, at: now() };
  await store.write(edit(ownRecord(opened), { [stepField(step)]: value }));
}
