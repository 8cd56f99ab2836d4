import type { EntryKind } from '../domain/records/entry.ts';

/** What the call pane may ask of the host. Plain JSON only. */
export type Ask =
  /** Sent when the page has loaded or was restored; answered by the whole state with the unsent text. */
  | { readonly kind: 'ready' }
  /** Sent on every change of the entry field, so that no letter is lost; `count` grows with each. */
  | { readonly kind: 'typing'; readonly conversation: string; readonly text: string; readonly count: number }
  /**
   * The page makes the id before the first try, so that a retry is harmless. It names the conversation that was
   * on screen at Enter: a retry after a reload must not land in the next call.
   */
  | {
      readonly kind: 'add';
      readonly id: string;
      readonly conversation: string;
      readonly text: string;
      readonly as: EntryKind;
    }
  | { readonly kind: 'tick'; readonly conversation: string; readonly step: string; readonly done: boolean }
  | { readonly kind: 'openPlace'; readonly place: string }
  /** The id is the refused entry's; answered by `acknowledged` once the file is on disk. */
  | { readonly kind: 'keepAsFile'; readonly id: string; readonly text: string }
  | { readonly kind: 'run'; readonly command: PaneCommand };

/** The commands the pane has buttons for. */
export const paneCommands = [
  'startCall',
  'endCall',
  'addMilestone',
  'draftUpdate',
  'export',
  'showLog',
] as const;
export type PaneCommand = (typeof paneCommands)[number];

/** The kinds of entry the pane offers, in the order it offers them. */
export const paneKinds = ['heard', 'told', 'note'] as const satisfies readonly EntryKind[];
export type PaneKind = (typeof paneKinds)[number];

/** Why an entry is not on disk. */
export interface Refusal {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly tooLong: boolean;
}

/** What the host may tell the pane: always the whole picture, never a patch. */
export type Tell =
  | { readonly kind: 'show'; readonly state: PaneState }
  /**
   * Answers `ready` in a call: the host's copy of its field. Where it changed more often than the page's own memory, which VS
   * Code writes late, the host's is the newer.
   */
  | { readonly kind: 'restore'; readonly conversation: string; readonly text: string; readonly count: number }
  /** An `add` that is not on disk: the page puts the text back into the field. */
  | ({ readonly kind: 'refused' } & Refusal)
  /**
   * The text of this id is on disk, and the page may forget it. Needed where `show` cannot say so: the entry went
   * to another conversation than the one on screen, or was kept as a file.
   */
  | { readonly kind: 'acknowledged'; readonly id: string }
  /** Only when a person asked for the field by key: `show` never moves the focus. */
  | { readonly kind: 'focus' };

export interface PaneState {
  readonly words: PaneWords;
  readonly call: CallState | undefined;
  /** Polite status under the field: "saved 10:42 · only on this computer". */
  readonly status: string;
}

export interface CallState {
  readonly conversation: string;
  readonly customer: string;
  /** "12 min" */
  readonly minutes: string;
  /** "Fri 27 Nov 2026 · Next update", or empty when none was agreed. */
  readonly nextDate: string;
  readonly steps: readonly StepState[];
  /** Newest first. */
  readonly entries: readonly EntryState[];
}

export interface StepState {
  readonly id: string;
  readonly label: string;
  readonly state: 'open' | 'done' | 'skipped';
}

export interface EntryState {
  readonly id: string;
  /** "10:31" */
  readonly time: string;
  readonly as: EntryKind;
  /** "Heard", "Told", "Note": in the language of the window. */
  readonly label: string;
  readonly text: string;
  readonly places: readonly { readonly id: string; readonly label: string }[];
}

/** Every string of the page, translated by the host. */
export interface PaneWords {
  readonly emptyTitle: string;
  readonly emptyHint: string;
  readonly startCall: string;
  readonly endCall: string;
  readonly entryLabel: string;
  readonly entryPlaceholder: Readonly<Record<PaneKind, string>>;
  readonly heard: string;
  readonly told: string;
  readonly note: string;
  /** "Kind of entry (Ctrl+. switches)" */
  readonly kindLabel: string;
  readonly add: string;
  readonly checklist: string;
  /** "Next: {0}" */
  readonly nextStep: string;
  /** "{0} of {1} done" */
  readonly doneCount: string;
  readonly allDone: string;
  /** "{0} (skipped)" */
  readonly skippedStep: string;
  readonly entries: string;
  readonly noEntries: string;
  /** "Next date: {0}" */
  readonly nextDate: string;
  readonly setNextDate: string;
  readonly draftUpdate: string;
  readonly export: string;
  readonly saving: string;
  /** "Show all" and "Show less" of a long entry. */
  readonly showAll: string;
  readonly showLess: string;
  /** "Not saved: {0}" */
  readonly notSaved: string;
  readonly retry: string;
  readonly keepAsFile: string;
  readonly showLog: string;
}

type Kind = Ask['kind'];
export type Answers = { readonly [K in Kind]: (ask: Extract<Ask, { kind: K }>) => unknown };

const areTexts = (...values: readonly unknown[]) => values.every(one => typeof one === 'string');

const shapes: { readonly [K in Kind]: (ask: Record<string, unknown>) => boolean } = {
  ready: () => true,
  typing: ask => areTexts(ask['conversation'], ask['text']) && Number.isSafeInteger(ask['count']),
  add: ask => areTexts(ask['id'], ask['conversation'], ask['text'], ask['as']),
  tick: ask => areTexts(ask['conversation'], ask['step']) && typeof ask['done'] === 'boolean',
  openPlace: ask => typeof ask['place'] === 'string',
  keepAsFile: ask => areTexts(ask['id'], ask['text']),
  run: ask => (paneCommands as readonly unknown[]).includes(ask['command']),
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
