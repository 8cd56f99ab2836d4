import { type Sentence, sentence } from '../../sentence.ts';
import type { OwnStep, StepId } from './steps.ts';

export interface BuiltInTemplate {
  readonly id: string;
  readonly title: Sentence;
  readonly steps: readonly StepId[];
}

/** The checklist of a conversation that names none. */
export const defaultTemplate = 'support';

const ending: readonly StepId[] = ['no-unsafe-promise', 'next-date', 'asked-else'];

/** The checklists everybody has, each in the order such a talk usually takes. */
export const builtInTemplates: readonly BuiltInTemplate[] = [
  {
    id: defaultTemplate,
    title: sentence('Support call'),
    steps: ['let-finish', 'said-back', 'no-unsafe-promise', 'named-temporary', 'next-date', 'asked-else'],
  },
  {
    id: 'feature',
    title: sentence('New feature request'),
    steps: ['let-finish', 'said-back', 'real-need', 'done-today', ...ending],
  },
  {
    id: 'angry',
    title: sentence('Angry customer'),
    steps: ['let-finish', 'keep-calm', 'impact', 'said-back', 'no-blame', ...ending],
  },
  {
    id: 'discovery',
    title: sentence('Discovery'),
    steps: [
      ...(['let-finish', 'done-today', 'their-words', 'who-decides', 'success', 'constraints'] as const),
      ...(['said-back', ...ending] as const),
    ],
  },
  {
    id: 'decision',
    title: sentence('Decision'),
    steps: ['options', 'alternatives', 'decided', 'in-writing', 'next-date'],
  },
  {
    id: 'retrospective',
    title: sentence('Retrospective'),
    steps: ['what-happened', 'what-helped', 'to-change', 'thanked', 'asked-feedback', 'next-date'],
  },
];

export const builtInTemplate = (id: unknown): BuiltInTemplate | undefined =>
  builtInTemplates.find(one => one.id === id);

/** A checklist that somebody wrote. */
export interface OwnTemplate {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly (OwnStep & { readonly label: string })[];
}

export type AnyTemplate = BuiltInTemplate | OwnTemplate;

/** A checklist as a surface names it, whoever wrote it. */
export interface NamedTemplate {
  readonly id: string;
  readonly title: Sentence;
  readonly steps: readonly OwnStep[];
}

export function named({ id, title, steps }: AnyTemplate): NamedTemplate {
  return {
    id,
    title: typeof title === 'string' ? sentence('{0}', title) : title,
    steps: steps.map(one => (typeof one === 'string' ? { id: one } : one)),
  };
}
