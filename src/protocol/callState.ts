import type { Asker, EntryKind, Reach } from '../domain/records/entry.ts';
import type { DetailsState } from './callDetails.ts';
import type { Disputed, EntryAct, PlaceAct, PointAct } from './callKinds.ts';
import type { PaneWords } from './callWords.ts';

/** Everything the page shows. */
export interface PaneState {
  readonly words: PaneWords;
  /** Which of its faces the page shows. */
  readonly face: 'empty' | 'call' | 'closing' | 'elsewhere';
  readonly call: CallState | undefined;
  readonly closing: ClosingState | undefined;
  readonly leftOpen: readonly LeftOpenState[];
  /** Polite status under the field: "saved 10:42 · only on this computer". */
  readonly status: string;
  /** The screen is shared: the state holds no name and no words of anybody. */
  readonly isHidden: boolean;
  readonly isSample: boolean;
  /** The page stands in a window of its own. */
  readonly isWindow: boolean;
  readonly hasMarks: boolean;
}

export interface CallState {
  readonly conversation: string;
  readonly customer: string;
  /** "12 min", or when a conversation that is over took place. */
  readonly time: string;
  /** "Maria Lopez, Tom Reed · NW-411", or empty. */
  readonly people: string;
  /** "Fri 27 Nov 2026 · Next update", or empty when none was agreed. */
  readonly nextDate: string;
  /** The code that the entry being typed will be linked to, or empty. */
  readonly link: string;
  /** It was over before it was written down. */
  readonly isPast: boolean;
  readonly steps: readonly StepState[];
  /** What their checklist is called: "Support call"; empty while hidden. */
  readonly template: string;
  /** The newest of them, newest first. */
  readonly entries: readonly EntryState[];
  /** "Show earlier (4,800 more)", or empty when these are all. */
  readonly earlier: string;
  /** Who can be named as saying a line: those of this call first, then those of earlier ones. */
  readonly known: readonly string[];
  /** Those of them who spoke for the customer: what they promise is theirs. */
  readonly theirs: readonly string[];
  /** How a promise is best made, with days of this week or the next; missing until they are known. */
  readonly promiseShape: PromiseShape | undefined;
  /** What the folded lists below the call would say: "2 due · 1 temporary". */
  readonly lists: { readonly label: string; readonly isFolded: boolean } | undefined;
  /** Nothing was added for long: the call may have been forgotten. */
  readonly forgotten: LeftOpenState | undefined;
}

export interface PromiseShape {
  /** "We investigate by Tue 24 Nov and report on Thu 26 Nov" */
  readonly text: string;
  /** "Investigate by Tue 24 Nov, report on Thu 26 Nov" */
  readonly label: string;
}

export interface StepState {
  readonly id: string;
  readonly label: string;
  readonly state: 'open' | 'done' | 'skipped';
  /** Why it was skipped, or empty. */
  readonly reason: string;
}

export interface EntryState {
  readonly id: string;
  /** "10:31"; empty where the time of a line means nothing. */
  readonly time: string;
  readonly as: EntryKind;
  /** Whose words they are: who asks, who promises. */
  readonly whose: Asker;
  /** "Heard", "They ask", "Said back": in the language of the window. */
  readonly label: string;
  readonly speaker: string;
  readonly text: string;
  /** "confirmed", "kept", of a removed one "Deleted by Dana, 10:44"; or empty. */
  readonly mark: string;
  /** What else is said of it: "by Fri 27 Nov 2026 · Impact: orders wait a day · worried", or empty. */
  readonly about: string;
  /** Their words, where they set a restatement right; or empty. */
  readonly correction: string;
  readonly reach: Reach;
  readonly isRemoved: boolean;
  /** Its last change was made in this window and can be taken back. */
  readonly isUndoable: boolean;
  /** Missing where it stands as it was written down. */
  readonly past?: PastState;
  /** Missing while its form is not open. */
  readonly details?: DetailsState;
  /** Something was changed in its form and is not saved. */
  readonly hasDraft: boolean;
  /** What can be done with it besides editing and removing, in order. */
  readonly acts: readonly { readonly act: EntryAct | 'correct'; readonly label: string }[];
  readonly places: readonly PlaceState[];
}

/** A link of an entry to code. */
export interface PlaceState {
  readonly id: string;
  /** "src/client.ts:95": where it stands now, or stood when it was seen last. */
  readonly label: string;
  /** `unknown` until it was looked up; `removed` where it can still be brought back. */
  readonly state: 'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost' | 'unknown' | 'removed';
  /** "moved, was in line 88", or empty. */
  readonly words: string;
  /** The code as it was linked. */
  readonly quote: string;
  readonly acts: readonly { readonly act: PlaceAct; readonly label: string }[];
}

/** What became of an entry since it was written down. */
export interface PastState {
  /** "edited 10:42"; empty where several values are all there is to tell. */
  readonly label: string;
  /** Missing while nobody asked for them. */
  readonly history?: HistoryState;
  readonly alternatives: readonly AlternativesState[];
}

export interface HistoryState {
  /** Newest first. */
  readonly versions: readonly VersionState[];
  /** That there are more than these, or empty. */
  readonly older: string;
}

export interface VersionState {
  readonly id: string;
  readonly time: string;
  readonly author: string;
  /** "changed", "deleted": in the language of the window. */
  readonly did: string;
  /** What else it said: "confirmed · by Fri 27 Nov 2026", or empty. */
  readonly facts: string;
  /** The words it gave; empty where all of it stands there now. */
  readonly text: string;
  readonly canComeBack: boolean;
}

/** Values that several people gave at once. */
export interface AlternativesState {
  readonly field: Disputed;
  /** "Changed by two people" */
  readonly label: string;
  /** The one that shows for now comes first. */
  readonly values: readonly { readonly version: string; readonly text: string; readonly by: string }[];
}

export interface ClosingState {
  readonly conversation: string;
  readonly customer: string;
  /** "23 min, 41 entries" */
  readonly summary: string;
  readonly points: readonly PointState[];
  /** What was kept for later: "Agree on the next date · Mon 23 Nov 2026". */
  readonly followUps: readonly string[];
  /** Nothing was written down in it. */
  readonly isEmpty: boolean;
  readonly lists: CallState['lists'];
}

export interface PointState {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly acts: readonly { readonly act: PointAct; readonly label: string }[];
}

export interface LeftOpenState {
  readonly conversation: string;
  /** "A call with Northwind is still open since Fri 20 Nov 2026, 16:40." */
  readonly text: string;
  /** "End it at 17:05", or empty while it may be running in another window. */
  readonly end: string;
}
