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
  'toPromise',
  'turnReach',
  'remove',
  'restore',
  'undoEdit',
] as const;
export type EntryAct = (typeof entryActs)[number];

/** What a person can do with a link of an entry. */
export const placeActs = ['accept', 'attach', 'remove', 'undo'] as const;
export type PlaceAct = (typeof placeActs)[number];
export interface PlaceAsk {
  readonly kind: 'place';
  readonly conversation: string;
  readonly entry: string;
  readonly place: string;
  readonly act: PlaceAct;
}

/** Text in the field can stand for another version of an entry, or for the words that set a restatement right. */
export const editActs = ['edit', 'correct'] as const;
export type EditAct = (typeof editActs)[number];
export interface EditTarget {
  readonly entry: string;
  readonly act: EditAct;
  /** Of an edit, what kind the field shows it as, and whose. */
  readonly kind?: PaneKind;
  readonly whose?: Asker;
  /** They were chosen here: the entry is of that kind from then on. */
  readonly isTurned?: true;
}

/** What of an entry two people can have changed at once. */
export const disputed = [
  'text',
  'kind',
  'reach',
  'speaker',
  'asks',
  'owes',
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
  /** For a question: who asks. For the other kinds who spoke last. */
  readonly asks: Asker;
  /** For a promise: who makes it. */
  readonly owes: Asker;
  /** Null for a new entry. */
  readonly target: EditTarget | null;
  /** Who says it; empty where nobody is named. */
  readonly speaker: string;
  /** Who may ever see it. */
  readonly reach: Reach;
}

/** From the narrowest to the widest. */
export const paneReaches = ['me', 'team', 'customer'] as const satisfies readonly Reach[];

/** Who asks or promises. */
export const paneSides = ['them', 'us'] as const satisfies readonly Asker[];

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
