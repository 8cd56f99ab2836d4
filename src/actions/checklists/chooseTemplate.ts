import { edit } from '../../domain/log/changes.ts';
import { valuesOf } from '../../domain/log/folded.ts';
import { sameValue } from '../../domain/log/sameValue.ts';
import type { StorePorts } from '../../domain/ports.ts';
import { heldFields } from '../../domain/records/checklists/held.ts';
import { defaultTemplate } from '../../domain/records/checklists/templates.ts';
import { openConversation, recordOf } from '../conversations/openConversation.ts';
import { findTemplate } from './findTemplate.ts';

export interface TemplateChoice {
  readonly conversation: string;
  readonly template: string;
}

/**
 * Holds a conversation by another checklist. What was ticked stays ticked where a step is in both; one that stands so
 * already is left alone. @throws Problem 'not found'
 */
export async function chooseTemplate(
  ports: StorePorts,
  { conversation, template }: TemplateChoice,
): Promise<void> {
  const fields = { checklist: null, ...heldFields(await findTemplate(ports, template)) };
  const record = recordOf(await openConversation(ports.store, conversation), 'conversation', conversation);
  const standing = { template: defaultTemplate, ...valuesOf(record) } as Readonly<Record<string, unknown>>;
  const differing = Object.entries(fields).filter(([name, value]) => !sameValue(standing[name], value));
  if (differing.length > 0) await ports.store.write(edit(record, Object.fromEntries(differing)));
}
