import type { Step } from '../../domain/records/checklists/checklist.ts';
import { stepWords } from '../../domain/records/checklists/steps.ts';
import { builtInTemplate, defaultTemplate } from '../../domain/records/checklists/templates.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import { spoken } from '../../domain/sentence.ts';
import { literal } from '../markdown.ts';

/** "Support call", or how those who wrote the checklist call it. */
function titleOf({ template, templateTitle }: Pick<Conversation, 'template' | 'templateTitle'>): string {
  const builtIn = builtInTemplate(template);
  return builtIn ? spoken(builtIn.title) : literal(templateTitle ?? template);
}

/** The heading over a checklist; the usual one needs no name. */
export function checklistHeading(conversation: Pick<Conversation, 'template' | 'templateTitle'>): string {
  return conversation.template === defaultTemplate ? 'Checklist' : `Checklist: ${titleOf(conversation)}`;
}

/** One line a step, for the team. */
export function checklistLines({ checklist }: Pick<Conversation, 'checklist'>): string {
  const line = (step: Step) => {
    const why = step.reason ? ` (${literal(step.reason)})` : '';
    return `- ${literal(spoken(stepWords(step).label))}: ${step.state}${why}`;
  };
  return checklist.map(line).join('\n');
}
