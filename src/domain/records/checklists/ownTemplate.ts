import * as v from 'valibot';
import { isIdentifier } from '../../identifier.ts';
import { type Folded, valuesOf } from '../../log/folded.ts';
import type { OwnTemplate } from './templates.ts';

/** Where every checklist of a store's own is made. */
export const templatesContainer = 'checklist/templates';
export const templateEntity = 'template';

const text = v.fallback(v.optional(v.string()), undefined);
const label = v.pipe(
  v.string(),
  v.check(one => one.trim() !== ''),
);
const stepFields = v.object({ id: v.custom<string>(isIdentifier), label, hint: text, later: text });
const definitionFields = v.object({ title: v.fallback(label, ''), steps: v.array(v.unknown()) });

type ReadStep = OwnTemplate['steps'][number];

function readSteps(raw: readonly unknown[]): ReadStep[] {
  const steps = new Map<string, ReadStep>();
  for (const one of raw) {
    const read = v.safeParse(stepFields, one);
    if (!read.success || steps.has(read.output.id)) continue;
    const { id, label: named, hint, later } = read.output;
    steps.set(id, {
      id,
      label: named,
      ...(hint !== undefined && { hint }),
      ...(later !== undefined && { later }),
    });
  }
  return [...steps.values()];
}

/** What a record says of a checklist; a step it cannot read is left out. Undefined where none is left. */
export function readDefinition(id: string, raw: unknown): OwnTemplate | undefined {
  const read = v.safeParse(definitionFields, raw);
  const steps = read.success ? readSteps(read.output.steps) : [];
  if (!read.success || steps.length === 0) return undefined;
  return { id, title: read.output.title || id, steps };
}

/** The same as a record keeps it: title and steps are one value, so that both always change together. */
export const definitionOf = ({ title, steps }: OwnTemplate) => ({ title, steps });

export interface OwnTemplates {
  readonly templates: readonly OwnTemplate[];
  /** What could not be read, one plain line each. */
  readonly faults: readonly string[];
}

/** The checklists of a store's own, by title. @param entities those of their container */
export function ownTemplatesIn(entities: readonly Folded[]): OwnTemplates {
  const shown = entities.filter(one => one.entity === templateEntity && !one.hidden && one.made);
  const read = shown.map(one => ({
    id: one.id,
    template: readDefinition(one.id, valuesOf(one)['definition']),
  }));
  const templates = read.flatMap(one => one.template ?? []);
  return {
    templates: templates.sort((left, right) =>
      `${left.title} ${left.id}` < `${right.title} ${right.id}` ? -1 : 1,
    ),
    faults: read.filter(one => !one.template).map(one => `template ${one.id}: its steps cannot be read`),
  };
}
