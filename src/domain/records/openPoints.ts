import type { Step } from './checklists/checklist.ts';
import { stepWords } from './checklists/steps.ts';
import type { Conversation, Entry } from './conversation.ts';
import { owedBy } from './entry.ts';

/** What a conversation leaves open. Its id says what it is about, so that a follow-up can be found again. */
export type OpenPoint =
  | { readonly kind: 'step'; readonly id: string; readonly step: Step }
  /** They wait for our answer or, where we asked, we for theirs. */
  | { readonly kind: 'question'; readonly id: string; readonly text: string; readonly asks?: 'us' }
  /** Without a day. */
  | { readonly kind: 'promise'; readonly id: string; readonly text: string; readonly owes?: 'them' }
  /** They asked for something, and nobody knows yet what they need it for. */
  | { readonly kind: 'need'; readonly id: string; readonly entry: string; readonly text: string };

/** The follow-ups of an open point that are not done yet. */
export function followUpsAbout(point: OpenPoint['id'], { followUps }: Pick<Conversation, 'followUps'>) {
  return followUps.filter(one => one.about === point && one.state === 'open');
}

/** Of some steps, like letting them finish, only the talk itself gave the chance. */
const canBeDone = (step: Step) => step.state === 'open' && stepWords(step).after !== undefined;

/** Whoever knows which request it is about needs no general question beside it. */
const isSaidAnew = (step: Step, named: readonly OpenPoint[]) =>
  step.id === 'real-need' && named.some(one => one.kind === 'need');

function openEntry(entry: Entry): OpenPoint[] {
  const { id, kind, text, due } = entry;
  const isOurs = owedBy(entry) === 'us';
  if (kind === 'question') return [{ kind, id, text, ...(!isOurs && { asks: 'us' }) }];
  if (kind !== 'promise' || due) return [];
  return [{ kind, id, text, ...(!isOurs && { owes: 'them' }) }];
}

/** A point of its own beside the question the entry may be. Its words go into a follow-up, so never of what is only mine. */
function openNeed({ id, text, request, reach }: Entry): OpenPoint[] {
  const isOpen = request?.need.trim() === '' && reach !== 'me';
  return isOpen ? [{ kind: 'need', id: `need-${id}`, entry: id, text: request.asked.trim() || text }] : [];
}

const openIn = (entry: Entry) => (entry.outcome ? [] : [...openEntry(entry), ...openNeed(entry)]);

/** What can still be done after the end, and is not kept as a follow-up yet. */
export function openPoints({ checklist, entries, followUps }: Conversation): readonly OpenPoint[] {
  const kept = new Set(followUps.map(one => one.about));
  const said = entries.flatMap(openIn);
  const open = checklist.filter(step => canBeDone(step) && !isSaidAnew(step, said));
  const points: readonly OpenPoint[] = [
    ...open.map(step => ({ kind: 'step', id: step.id, step }) as const),
    ...said,
  ];
  return points.filter(one => !kept.has(one.id));
}
