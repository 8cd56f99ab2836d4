import type { Asker, EntryKind, Reach } from '../domain/records/entry.ts';
import type { Changeable } from '../domain/records/entryValues.ts';

/** What a person can do with an entry that stands in the list. */
export const entryActs = [
  'confirm',
  'answer',
  'keep',
  'break',
  'solve',
  'setDate',
  'turnReach',
  'remove',
  'restore',
  'undoEdit',
] as const;
export type EntryAct = (typeof entryActs)[number];

/** Text in the field can stand for another version of an entry, or for the words that set a restatement right. */
export const editActs = ['edit', 'correct'] as const;
export type EditAct = (typeof editActs)[number];
export interface EditTarget {
  readonly entry: string;
  readonly act: EditAct;
}

/** What of an entry two people can have changed at once. */
export const disputed = [
  'text',
  'kind',
  'reach',
  'speaker',
  'asks',
  'due',
  'answer',
  'outcome',
  'decision',
  'impact',
  'option',
  'request',
  'risk',
  'compensation',
  'feedback',
  'mood',
] as const satisfies readonly Changeable[];
export type Disputed = (typeof disputed)[number];

/** What the text of the field will become. */
export interface FieldUse {
  readonly as: PaneKind;
  /** For a question: who asks. */
  readonly asks: Asker;
  /** Null for a new entry. */
  readonly target: EditTarget | null;
  /** Who says it; empty where nobody is named. */
  readonly speaker: string;
  /** Who may ever see it. */
  readonly reach: Reach;
}

/** From the narrowest to the widest. */
export const paneReaches = ['me', 'team', 'customer'] as const satisfies readonly Reach[];

export const pointActs = ['done', 'setDate', 'followUp', 'merge'] as const;
export type PointAct = (typeof pointActs)[number];

/** The kinds of entry the pane offers, in the order it offers them. */
export const paneKinds = [
  'heard',
  'told',
  'restatement',
  'question',
  'promise',
  'decision',
  'note',
] as const satisfies readonly EntryKind[];
export type PaneKind = (typeof paneKinds)[number];
