import { type StepId, steps } from './checklist.ts';
import type { Conversation, Entry } from './conversation.ts';

/** What a conversation leaves open. Its id says what it is about, so that a follow-up can be found again. */
export type OpenPoint =
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'question' | 'promise'; readonly id: string; readonly text: string };

/** The follow-ups of an open point that are not done yet. */
export function followUpsAbout(point: OpenPoint['id'], { followUps }: Pick<Conversation, 'followUps'>) {
  return followUps.filter(one => one.about === point && one.state === 'open');
}

/** Only in the talk itself could one let them finish. */
const isGone = (step: StepId) => step === 'let-finish';

function openEntry({ id, kind, text, asks, due, outcome }: Entry): OpenPoint[] {
  if (outcome) return [];
  if (kind === 'question' && asks !== 'us') return [{ kind, id, text }];
  return kind === 'promise' && !due ? [{ kind, id, text }] : [];
}

/** What can still be done after the end, and is not kept as a follow-up yet. */
export function openPoints({ checklist, entries, followUps }: Conversation): readonly OpenPoint[] {
  const kept = new Set(followUps.map(one => one.about));
  const open = steps.filter(step => checklist[step] === 'open' && !isGone(step));
  const points: readonly OpenPoint[] = [
    ...open.map(id => ({ kind: 'step', id }) as const),
    ...entries.flatMap(openEntry),
  ];
  return points.filter(one => !kept.has(one.id));
}
