import type { Outcome } from '../domain/records/entry.ts';
import type { Label, LabelValues } from '../domain/records/labels.ts';
import { paneKinds, paneReaches, paneSides } from './callKinds.ts';

/** What can be said of an entry beside its words, in the order the form offers it. */
export const detailLabels = [
  'impact',
  'mood',
  'request',
  'option',
  'risk',
  'compensation',
  'feedback',
] as const satisfies readonly Label[];

/** The texts of each group of the form. */
export const detailTexts = {
  decision: ['who', 'alternatives'],
  impact: ['words'],
  mood: [],
  request: ['asked', 'need', 'today'],
  option: ['cost', 'risk', 'loses'],
  risk: ['mitigation', 'trigger'],
  compensation: ['value'],
  feedback: ['about'],
} as const satisfies { readonly [L in Label | 'decision']: readonly string[] };
export type DetailGroup = keyof typeof detailTexts;

export const paneOutcomes = ['kept', 'broken', 'withdrawn'] as const satisfies readonly Outcome[];

/** What of each group is chosen among a few words. */
export const detailChoices = {
  option: { state: ['open', 'chosen', 'rejected'] },
  compensation: { state: ['offered', 'approved'] },
  mood: { mood: ['calm', 'worried', 'angry', 'pleased'] },
} as const satisfies { readonly [L in Label]?: { readonly [P in keyof LabelValues[L]]?: readonly string[] } };

type Choices = Readonly<Record<string, readonly string[]>>;
const anyChoices: Readonly<Record<string, Choices>> = detailChoices;

/** What is chosen in a group, by its parts; nothing in most of them. */
export const choicesOf = (group: string): Choices => anyChoices[group] ?? {};

/**
 * The controls of the form by their names: "kind", "asks", "owes", "speaker", "reach", "outcome", a label ("impact":
 * "on" or empty), a text of a group ("impact.words") or a choice in it ("mood.mood").
 */
export type DetailValues = Readonly<Record<string, string>>;

export interface DetailsState {
  /** How the entry reads now. */
  readonly values: DetailValues;
  /** What was changed in the form and is not saved; empty when nothing is. */
  readonly draft: DetailValues;
}

const textNames = Object.entries(detailTexts).flatMap(([group, parts]) =>
  parts.map(part => `${group}.${part}`),
);
const choices: readonly (readonly [string, readonly string[]])[] = [
  ['kind', paneKinds],
  ['asks', paneSides],
  ['owes', paneSides],
  ['reach', paneReaches],
  ['outcome', ['', ...paneOutcomes]],
  ...detailLabels.map(label => [label, ['', 'on']] as const),
  ...Object.entries(anyChoices).flatMap(([group, parts]) =>
    Object.entries(parts).map(([part, words]) => [`${group}.${part}`, ['', ...words]] as const),
  ),
];

/** Every control of the form. */
export const detailNames: readonly string[] = ['speaker', ...textNames, ...choices.map(([name]) => name)];

const words = new Map(choices);
const texts = new Set(['speaker', ...textNames]);

/** Whether all of it names controls of the form and values they can have. */
export function areDetails(raw: unknown): raw is DetailValues {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  return Object.entries(raw).every(([name, value]) => {
    if (typeof value !== 'string') return false;
    return texts.has(name) || words.get(name)?.includes(value) === true;
  });
}
