import { containerOf, creation, edit } from '../../domain/log/changes.ts';
import { sameValue } from '../../domain/log/sameValue.ts';
import type { NamedStore, StorePorts } from '../../domain/ports.ts';
import {
  definitionOf,
  templateEntity,
  templatesContainer,
} from '../../domain/records/checklists/ownTemplate.ts';
import type { OwnTemplate } from '../../domain/records/checklists/templates.ts';

export interface TemplateRequest {
  readonly template: OwnTemplate;
  /** Kept where this conversation lives, so that everybody who reads it has it; else in the private store. */
  readonly conversation?: string | undefined;
}

export interface AddedTemplate {
  readonly id: string;
  readonly did: 'added' | 'changed' | 'nothing';
  /** The name of the store that keeps it. */
  readonly store: string;
}

const recordIn = (store: NamedStore, id: string) => store.entity(templatesContainer, templateEntity, id);

/** Where it stands already, or else where it shall stand. */
async function homeOf(
  { stores }: StorePorts,
  { template, conversation }: TemplateRequest,
): Promise<NamedStore> {
  for (const one of stores) {
    const record = await recordIn(one, template.id);
    if (record && !record.hidden) return one;
  }
  if (conversation !== undefined) {
    for (const one of stores) if (await one.holds(containerOf.conversation(conversation))) return one;
  }
  const [first] = stores;
  if (!first) throw new TypeError('no store is open');
  return first;
}

/** Keeps a checklist, or what became of it. Conversations that are held by it stay as they are. */
export async function addTemplate(ports: StorePorts, request: TemplateRequest): Promise<AddedTemplate> {
  const { id } = request.template;
  const store = await homeOf(ports, request);
  const fields = { definition: definitionOf(request.template) };
  const record = await recordIn(store, id);
  const kept = { id, store: store.name };
  if (!record) {
    await store.write(creation(templatesContainer, templateEntity, id)(fields));
    return { ...kept, did: 'added' };
  }
  if (!record.hidden && sameValue(record.fields['definition']?.value, fields.definition)) {
    return { ...kept, did: 'nothing' };
  }
  await store.write(edit(record, fields));
  return { ...kept, did: record.hidden ? 'added' : 'changed' };
}
