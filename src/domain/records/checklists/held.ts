import { type Checklist, readChecklist, stepsSet } from './checklist.ts';
import { asksForNeed, evidentSteps, type Records } from './evidence.ts';
import { readDefinition } from './ownTemplate.ts';
import type { OwnStep, StepId } from './steps.ts';
import { type AnyTemplate, builtInTemplate, defaultTemplate } from './templates.ts';

type Values = Readonly<Record<string, unknown>>;

/** The checklist a conversation is held by. */
export interface Held {
  readonly template: string;
  /** Of a checklist that somebody wrote. */
  readonly templateTitle?: string;
  readonly checklist: Checklist;
}

interface Found {
  readonly template: string;
  readonly templateTitle?: string;
  readonly steps: readonly OwnStep[];
}

const asSteps = (ids: readonly string[]): OwnStep[] => ids.map(id => ({ id }));
const builtInSteps = (id: string) => asSteps(builtInTemplate(id)?.steps ?? []);

/** One that nobody knows here any more, or not yet: what was set of it shows beside the steps of a support call. */
function standIn(values: Values): Found {
  const steps = builtInSteps(defaultTemplate);
  const others = stepsSet(values).filter(id => !steps.some(one => one.id === id));
  return { template: defaultTemplate, steps: [...steps, ...asSteps(others)] };
}

function findSteps(values: Values, fault: (line: string) => void): Found {
  const { template: name = null, checklist } = values;
  const template = typeof name === 'string' ? name : name === null ? defaultTemplate : 'of a newer version';
  if (builtInTemplate(template)) return { template, steps: builtInSteps(template) };
  const kept = Object(checklist) as Values;
  const own = kept['id'] === template ? readDefinition(template, kept) : undefined;
  if (own) return { template, templateTitle: own.title, steps: own.steps };
  fault(`checklist ${template}: it is not known here, so the one of a support call is shown`);
  return standIn(values);
}

/** Asked once they are understood, and before anything is promised. */
function withNeed(steps: readonly OwnStep[]): readonly OwnStep[] {
  const need: StepId = 'real-need';
  if (steps.some(one => one.id === need)) return steps;
  const said = steps.findIndex(one => one.id === 'said-back');
  const promised = steps.findIndex(one => one.id === 'no-unsafe-promise');
  const at = said >= 0 ? said + 1 : promised >= 0 ? promised : steps.length;
  return steps.toSpliced(at, 0, { id: need });
}

/**
 * @param values the conversation's fields
 * @param fault told what could not be read: it never hides the conversation
 */
export function heldBy(values: Values, records: Records, fault: (line: string) => void): Held {
  const { steps, ...named } = findSteps(values, fault);
  const asked = asksForNeed(records) ? withNeed(steps) : steps;
  return { ...named, checklist: readChecklist(values, asked, evidentSteps(records)) };
}

/** What a conversation keeps of its checklist: of one that somebody wrote all of it, so that it stays as it was chosen. */
export function heldFields({ id, title, steps }: AnyTemplate): Values {
  return typeof title === 'string' ? { template: id, checklist: { id, title, steps } } : { template: id };
}

/** The same of a new conversation: it says nothing of what goes without saying. */
export function firstFields(template: AnyTemplate | undefined): Values {
  return template === undefined || template.id === defaultTemplate ? {} : heldFields(template);
}
