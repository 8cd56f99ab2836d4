import { longDay, plainDay } from '../../domain/day.ts';
import { literal } from '../markdown.ts';
import { fullSentence } from './fullSentence.ts';
import { nextUpdateDay } from './nextUpdate.ts';
import { isUnchanged, type UpdateParts, type UpdateRequest } from './updateParts.ts';
import { type Step, stepsOf, stepTable } from './whereWeAre.ts';

function nothingNew(steps: readonly Step[], request: UpdateRequest): string {
  const { last, today } = request;
  if (!last || !isUnchanged(request)) return '';
  const step = steps.find(one => one.isOpen && one.day !== undefined && one.day >= today);
  const next = step?.day ? `; next, by ${plainDay(step.day)}: ${literal(fullSentence(step.what))}` : '.';
  return `Nothing new has happened since our update of ${longDay(last)}${next}`;
}

/** The dated steps or, where nothing is new, a sentence that says so. */
export function whereWeAre(parts: UpdateParts, request: UpdateRequest): string {
  const { milestones, today } = request;
  const steps = stepsOf(parts, today);
  const nothing = nothingNew(steps, request);
  if (steps.length > 0) return [nothing, stepTable(steps)].filter(Boolean).join('\n\n');
  const besides = nextUpdateDay(milestones, today) ? ' besides the next update' : '';
  return `${nothing} There is no dated step yet${besides}.`.trim();
}
