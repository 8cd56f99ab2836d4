import type { LastNamed } from '../domain/records/lastNamed.ts';
import { areDetails, type DetailValues } from './callDetails.ts';
import {
  type Disputed,
  disputed,
  type EntryAct,
  entryActs,
  type FieldUse,
  type PlaceAsk,
  type PointAct,
  placeActs,
  pointActs,
} from './callKinds.ts';
import type { PaneState } from './callState.ts';
import { areTexts, isOneOf, isUse } from './isUse.ts';

/** What the call pane may ask of the host. Plain JSON only. */
export type Ask =
  /** Sent when the page has loaded or was restored; answered by the whole state with the unsent text. */
  | { readonly kind: 'ready' }
  /** Sent on every change of the entry field, so that no letter is lost; `count` grows with each. */
  | ({
      readonly kind: 'typing';
      readonly conversation: string;
      readonly text: string;
      readonly count: number;
    } & FieldUse)
  /**
   * The page makes the id before the first try, so that a retry is harmless. It names the conversation that was
   * on screen at Enter: a retry after a reload must not land in the next call.
   */
  | ({
      readonly kind: 'add';
      readonly id: string;
      readonly conversation: string;
      readonly text: string;
    } & FieldUse)
  | { readonly kind: 'act'; readonly conversation: string; readonly entry: string; readonly act: EntryAct }
  /** Shows or puts away the history of an entry. */
  | {
      readonly kind: 'history';
      readonly conversation: string;
      readonly entry: string;
      readonly isOpen: boolean;
    }
  /** Shows or puts away the form with the details of an entry. */
  | {
      readonly kind: 'details';
      readonly conversation: string;
      readonly entry: string;
      readonly isOpen: boolean;
    }
  /** Sent on every change of that form; an empty draft gives up what was changed. */
  | {
      readonly kind: 'draftDetails';
      readonly conversation: string;
      readonly entry: string;
      readonly draft: DetailValues;
    }
  /** The page makes the id that the entry gets where it crosses between me and others, so that a retry is harmless. */
  | {
      readonly kind: 'saveDetails';
      readonly conversation: string;
      readonly entry: string;
      readonly draft: DetailValues;
      readonly id: string;
    }
  /** Shows more of what was written down earlier. */
  | { readonly kind: 'earlier'; readonly conversation: string }
  /** Brings an earlier version of an entry back. */
  | {
      readonly kind: 'bringBack';
      readonly conversation: string;
      readonly entry: string;
      readonly version: string;
    }
  /** Of what several people changed at once, keeps the value of one version. */
  | {
      readonly kind: 'keep';
      readonly conversation: string;
      readonly entry: string;
      readonly version: string;
      readonly field: Disputed;
    }
  | { readonly kind: 'tick'; readonly conversation: string; readonly step: string; readonly done: boolean }
  /** Passes over a step; the host asks why. */
  | { readonly kind: 'skip'; readonly conversation: string; readonly step: string }
  | { readonly kind: 'point'; readonly conversation: string; readonly point: string; readonly act: PointAct }
  /** A call that was left open: go on with it here, or end it at the time that was offered. */
  | { readonly kind: 'leftOpen'; readonly conversation: string; readonly act: 'goOn' | 'end' }
  | { readonly kind: 'openPlace'; readonly place: string }
  | PlaceAsk
  /** Takes the link back that waits for the entry being typed. */
  | { readonly kind: 'unlink' }
  /** The id is the refused entry's; answered by `acknowledged` once the file is on disk. */
  | { readonly kind: 'keepAsFile'; readonly id: string; readonly text: string }
  /** What is done with an entry beyond the page. */
  | {
      readonly kind: 'runOn';
      readonly conversation: string;
      readonly entry: string;
      readonly command: EntryCommand;
    }
  | { readonly kind: 'run'; readonly command: PaneCommand };

export const entryCommands = ['copyFor', 'purge'] as const;
export type EntryCommand = (typeof entryCommands)[number];

/** The commands the pane has buttons or keys for. */
export const paneCommands = [
  'startCall',
  'endCall',
  'resumeCall',
  'closeCall',
  'discardCall',
  'describeCall',
  'chooseChecklist',
  'logPastConversation',
  'hideFromScreen',
  'openCallWindow',
  'closeCallWindow',
  'focusCode',
  'foldLists',
  'addMilestone',
  'draftUpdate',
  'export',
  'showLog',
  'leaveSample',
  'openWalkthrough',
] as const;
export type PaneCommand = (typeof paneCommands)[number];

/** Why an entry is not on disk. */
export interface Refusal {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly tooLong: boolean;
}

/** A text that goes into the field after what stands there, and the count of the host's copy that has it. */
export interface HandedText {
  readonly text: string;
  readonly count: number;
}

/** A sentence that could do harm, and a better one. */
export interface Advice {
  /** "A date before the cause is known." */
  readonly why: string;
  /** Whole and with a real date, to be said as it stands; empty where there is nothing better to say. */
  readonly instead: string;
  /** What was typed can be kept as a promise, which Due follows. */
  readonly canPromise: boolean;
  /** The entry it is about; of the line in the field when missing. */
  readonly entry?: string;
  /** Nothing is wrong: it is only to be known, and gives way to whatever else is told. */
  readonly isQuiet?: boolean;
}

/** What stands under the field; empty when there is nothing to say. */
export interface Hint {
  readonly text: string;
  readonly isRefusal: boolean;
  readonly advice?: Advice;
}
export const noHint: Hint = { text: '', isRefusal: false };

/** What the host may tell the pane: always the whole picture, never a patch. */
export type Tell =
  | { readonly kind: 'show'; readonly state: PaneState }
  /**
   * Answers `ready` in a call: the host's copy of its field. Where it changed more often than the page's own memory, which VS
   * Code writes late, the host's is the newer.
   */
  | ({
      readonly kind: 'restore';
      readonly conversation: string;
      readonly text: string;
      readonly count: number;
      readonly last: LastNamed;
    } & FieldUse)
  /** An `add` that is not on disk: the page puts the text back into the field. */
  | ({ readonly kind: 'refused' } & Refusal)
  /**
   * The text of this id is on disk, and the page may forget it. Needed where `show` cannot say so: the entry went
   * to another conversation than the one on screen, or was kept as a file.
   */
  | { readonly kind: 'acknowledged'; readonly id: string }
  /** Only when a person asked for the field by key: `show` never moves the focus. */
  | { readonly kind: 'focus' }
  /** A text from elsewhere, for the field; the host keeps it already, in its copy of this count. */
  | ({ readonly kind: 'append'; readonly conversation: string } & HandedText)
  /** What the day at the end of the line means; `count` is that of the `typing` it answers. */
  | ({ readonly kind: 'hint'; readonly conversation: string; readonly count: number } & Hint)
  /** What could be said instead of the entry that was added last. */
  | { readonly kind: 'advice'; readonly conversation: string; readonly advice: Advice }
  /** A person asked by key to say something back: the last open restatement, or else a new one. */
  | { readonly kind: 'restate' };

type Kind = Ask['kind'];
export type Answers = { readonly [K in Kind]: (ask: Extract<Ask, { kind: K }>) => unknown };

const isAboutEntry = (ask: Record<string, unknown>) => areTexts(ask['conversation'], ask['entry']);

const shapes: { readonly [K in Kind]: (ask: Record<string, unknown>) => boolean } = {
  ready: () => true,
  typing: ask =>
    areTexts(ask['conversation'], ask['text']) && Number.isSafeInteger(ask['count']) && isUse(ask),
  add: ask => areTexts(ask['id'], ask['conversation'], ask['text']) && isUse(ask),
  act: ask => isAboutEntry(ask) && isOneOf(entryActs, ask['act']),
  history: ask => isAboutEntry(ask) && typeof ask['isOpen'] === 'boolean',
  details: ask => isAboutEntry(ask) && typeof ask['isOpen'] === 'boolean',
  draftDetails: ask => isAboutEntry(ask) && areDetails(ask['draft']),
  saveDetails: ask => isAboutEntry(ask) && areDetails(ask['draft']) && areTexts(ask['id']),
  earlier: ask => areTexts(ask['conversation']),
  bringBack: ask => areTexts(ask['conversation'], ask['entry'], ask['version']),
  keep: ask => areTexts(ask['conversation'], ask['entry'], ask['version']) && isOneOf(disputed, ask['field']),
  tick: ask => areTexts(ask['conversation'], ask['step']) && typeof ask['done'] === 'boolean',
  skip: ask => areTexts(ask['conversation'], ask['step']),
  point: ask => areTexts(ask['conversation'], ask['point']) && isOneOf(pointActs, ask['act']),
  leftOpen: ask => areTexts(ask['conversation']) && isOneOf(['goOn', 'end'], ask['act']),
  openPlace: ask => areTexts(ask['place']),
  place: ask => isAboutEntry(ask) && areTexts(ask['place']) && isOneOf(placeActs, ask['act']),
  unlink: () => true,
  keepAsFile: ask => areTexts(ask['id'], ask['text']),
  runOn: ask => areTexts(ask['conversation'], ask['entry']) && isOneOf(entryCommands, ask['command']),
  run: ask => isOneOf(paneCommands, ask['command']),
};

/** A message of a known kind and shape; anything else the page could send is no message. */
export function asAsk(message: unknown): Ask | undefined {
  const ask = Object(message) as Record<string, unknown>;
  const kind = ask['kind'];
  if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) return undefined;
  return shapes[kind as Kind](ask) ? (ask as unknown as Ask) : undefined;
}

/** A missing or misspelt handler fails to compile. */
export function answer(answers: Answers, ask: Ask): unknown {
  return (answers[ask.kind] as (one: Ask) => unknown)(ask);
}
