import { removal } from '../../domain/log/changes.ts';
import type { StorePorts } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { templateEntity, templatesContainer } from '../../domain/records/checklists/ownTemplate.ts';
import { builtInTemplate } from '../../domain/records/checklists/templates.ts';
import { sentence } from '../../domain/sentence.ts';

/** Takes a checklist away in every store. Conversations that are held by it keep it. @throws Problem */
export async function removeTemplate(
  { stores }: Pick<StorePorts, 'stores'>,
  { id }: { readonly id: string },
): Promise<void> {
  if (builtInTemplate(id)) {
    throw new Problem('bad input', sentence('The checklist "{0}" is built in and stays.', id));
  }
  let isFound = false;
  for (const store of stores) {
    const record = await store.entity(templatesContainer, templateEntity, id);
    if (!record || record.hidden) continue;
    await store.write(removal(record));
    isFound = true;
  }
  if (isFound) return;
  throw new Problem(
    'not found',
    sentence(
      'There is no checklist "{0}" here. List them with: listen-first checklist list',
      id.slice(0, 60),
    ),
  );
}
