import type { StorePorts } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import {
  type AnyTemplate,
  builtInTemplate,
  builtInTemplates,
} from '../../domain/records/checklists/templates.ts';
import { sentence } from '../../domain/sentence.ts';
import { listTemplates } from './listTemplates.ts';

/** A checklist by its id, built in or one of the stores' own. @throws Problem 'not found', which names them all */
export async function findTemplate(ports: Pick<StorePorts, 'stores'>, id: string): Promise<AnyTemplate> {
  const builtIn = builtInTemplate(id);
  if (builtIn) return builtIn;
  const { templates } = await listTemplates(ports);
  const own = templates.find(one => one.id === id);
  if (own) return { id, title: own.title, steps: own.steps };
  const ids = [...builtInTemplates, ...templates].map(one => one.id);
  throw new Problem(
    'not found',
    sentence('There is no checklist "{0}" here. These are: {1}.', id.slice(0, 60), ids.join(', ')),
  );
}
