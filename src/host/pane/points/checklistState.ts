import { builtInTemplate } from '../../../domain/records/checklists/templates.ts';
import type { Conversation } from '../../../domain/records/conversation.ts';
import type { CallState } from '../../../protocol/callState.ts';
import { shownLine } from '../../shownLine.ts';
import { translated } from '../../translated.ts';
import { stepLabel } from '../../words.ts';

type ChecklistState = Pick<CallState, 'steps' | 'template'>;

/** What the checklist is called that the talk is held by. */
function templateTitle({ template, templateTitle: own }: Conversation): string {
  const builtIn = builtInTemplate(template);
  return builtIn ? translated(builtIn.title) : shownLine(own ?? template);
}

export function checklistState(conversation: Conversation): ChecklistState {
  return {
    template: templateTitle(conversation),
    steps: conversation.checklist.map(step => ({
      id: step.id,
      label: stepLabel(step),
      state: step.state,
      reason: shownLine(step.reason ?? ''),
    })),
  };
}

/** On a shared screen it says nothing. */
export const noChecklist: ChecklistState = { template: '', steps: [] };
