import type { Asker, Reach } from '../domain/records/entry.ts';
import type { PaneKind, PointAct } from './callKinds.ts';

/** The words of the form with the details of an entry. */
export interface DetailWords {
  readonly title: string;
  readonly labels: string;
  /** What each control is called, by its name. */
  readonly names: Readonly<Record<string, string>>;
  /** What can be chosen in a control, by its name and the value. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly save: string;
  readonly close: string;
  readonly discard: string;
  readonly copyFor: string;
  readonly purge: string;
  /** Said at an entry whose form was left with changes. */
  readonly unsaved: string;
}

/** Every string of the page, translated by the host. */
export interface PaneWords {
  readonly emptyTitle: string;
  readonly emptyHint: string;
  readonly startCall: string;
  readonly logPast: string;
  readonly openWalkthrough: string;
  readonly endCall: string;
  readonly finish: string;
  readonly hide: string;
  readonly show: string;
  readonly hiddenTitle: string;
  readonly hiddenEntries: string;
  readonly ownWindow: string;
  readonly elsewhere: string;
  readonly bringBack: string;
  readonly sample: string;
  readonly leaveSample: string;
  readonly describe: string;
  readonly entryLabel: string;
  readonly editLabel: string;
  readonly correctLabel: string;
  readonly cancelEdit: string;
  readonly fieldTaken: string;
  readonly entryPlaceholder: Readonly<Record<PaneKind, string>>;
  /** In the field that takes their words instead of what we said back. */
  readonly correctPlaceholder: string;
  /** In the field while the screen is shared: it shows dots for letters. */
  readonly hiddenPlaceholder: string;
  /** The short word of each kind on its switch. */
  readonly kinds: Readonly<Record<PaneKind, string>>;
  readonly kindLabel: string;
  /** Whose a question or a promise is: "They ask", "We promise". */
  readonly whose: Readonly<Record<'question' | 'promise', Readonly<Record<Asker, string>>>>;
  /** "{0}. Press to switch to: {1}" */
  readonly turnWhose: string;
  /** "Question. Backspace takes it back." */
  readonly markTaken: string;
  /** "Speaker": on the chip that opens the list of names, and what that list is called. */
  readonly speaker: string;
  readonly speakerHint: string;
  /** "Said by {0}. Press to take the name away." */
  readonly unname: string;
  /** "Say instead: {0}" */
  readonly sayInstead: string;
  readonly iSaidIt: string;
  readonly iSaidItHint: string;
  readonly keepAsPromise: string;
  readonly keepAsPromiseHint: string;
  /** "Add {0}": a name nobody has yet. */
  readonly addName: string;
  /** Who sees the next line, as short as can be. */
  readonly reachOf: Readonly<Record<Reach, string>>;
  /** "The next line is seen by: {0}" */
  readonly nextReach: string;
  /** The same with its keys. */
  readonly reachHint: string;
  /** "Tab: {0}", the usual shape of a promise. */
  readonly shapeKey: string;
  readonly details: DetailWords;
  /** What the button of the details says, with its key. */
  readonly detailsHint: string;
  readonly add: string;
  readonly save: string;
  /** "Linked to {0} when added" */
  readonly linkWaits: string;
  readonly unlink: string;
  readonly checklist: string;
  /** "Next: {0}" */
  readonly nextStep: string;
  /** "{0} of {1} done" */
  readonly doneCount: string;
  readonly allDone: string;
  /** "{0} (skipped)", and with the reason "{0} (skipped: {1})" */
  readonly skippedStep: string;
  readonly skippedWith: string;
  readonly skip: string;
  /** "Checklist: {0}. Choose another one." */
  readonly chooseChecklist: string;
  readonly entries: string;
  readonly noEntries: string;
  readonly edit: string;
  readonly remove: string;
  readonly removed: string;
  readonly undo: string;
  /** Of the last change of an entry. */
  readonly undoEdit: string;
  /** Said politely after something was ticked, confirmed or taken away. */
  readonly noted: string;
  /** "They said instead: {0}" */
  readonly theirWords: string;
  /** "{0} entry of {1}" for a screen reader: what an action of an entry is about. */
  readonly aboutEntry: string;
  /** What the list of the versions of an entry is called. */
  readonly versions: string;
  /** What the button is called that shows the linked code and what can be done with the link. */
  readonly aboutPlace: string;
  readonly bringVersionBack: string;
  readonly keepThis: string;
  readonly reach: Readonly<Record<Reach, string>>;
  readonly showToCustomer: string;
  readonly keepInTeam: string;
  /** "Next date: {0}" */
  readonly nextDate: string;
  readonly setNextDate: string;
  readonly draftUpdate: string;
  readonly export: string;
  readonly showLists: string;
  readonly foldLists: string;
  readonly saving: string;
  /** "Show all" and "Show less" of a long entry. */
  readonly showAll: string;
  readonly showLess: string;
  /** "Not saved: {0}" */
  readonly notSaved: string;
  readonly retry: string;
  readonly keepAsFile: string;
  readonly showLog: string;
  readonly goOn: string;
  readonly closingTitle: string;
  /** Of a conversation in which nothing was written down. */
  readonly nothingSaid: string;
  readonly discard: string;
  readonly closingHint: string;
  readonly nothingOpen: string;
  readonly settled: Readonly<Record<PointAct, string>>;
  readonly keptForLater: string;
  readonly resume: string;
  readonly close: string;
}
