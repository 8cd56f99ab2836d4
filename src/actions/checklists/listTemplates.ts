import type { NamedStore, StorePorts } from '../../domain/ports.ts';
import { ownTemplatesIn, templatesContainer } from '../../domain/records/checklists/ownTemplate.ts';
import type { OwnTemplate } from '../../domain/records/checklists/templates.ts';

export interface KeptTemplate extends OwnTemplate {
  /** The name of the store that keeps it. */
  readonly store: string;
}

export interface ListedTemplates {
  /** By title, those of the private store first; of two with one id, the first counts. */
  readonly templates: readonly KeptTemplate[];
  /** What could not be read, one plain line each. */
  readonly faults: readonly string[];
}

async function templatesOf(store: NamedStore) {
  const { templates, faults } = ownTemplatesIn(await store.entities(templatesContainer));
  return { faults, templates: templates.map(one => ({ ...one, store: store.name })) };
}

/** The checklists that people wrote, in every store or in the one of that name. */
export async function listTemplates(
  { stores }: Pick<StorePorts, 'stores'>,
  { store: wanted }: { readonly store?: string } = {},
): Promise<ListedTemplates> {
  const asked = stores.filter(one => wanted === undefined || one.name === wanted);
  const read = await Promise.all(asked.map(templatesOf));
  const seen = new Set<string>();
  return {
    templates: read.flatMap(one => one.templates).filter(({ id }) => !seen.has(id) && seen.add(id)),
    faults: read.flatMap(one => one.faults),
  };
}
