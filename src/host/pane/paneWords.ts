import * as vscode from 'vscode';
import type { PaneWords } from '../../protocol/callWords.ts';
import { detailWords, ownerWords, reachWords } from './entries/detailWords.ts';

const { t } = vscode.l10n;

const faces = () => ({
  emptyTitle: t('Who are you talking with?'),
  emptyHint: t(
    'Start a call (Ctrl+K L) and type what you hear. Every line gets its time and is saved on this computer as you go.',
  ),
  startCall: t('Start a Call'),
  logPast: t('Log a past conversation'),
  openWalkthrough: t('Learn it in four steps'),
  hiddenTitle: t('Notes'),
  hiddenEntries: t('Hidden while you share the screen. What you type is saved all the same.'),
  elsewhere: t('The call is open in its own window.'),
  bringBack: t('Bring It Back'),
  sample: t('Sample: nothing here is kept.'),
  leaveSample: t('Leave the sample'),
  goOn: t('Go on with it'),
});

const header = () => ({
  endCall: t('End'),
  finish: t('Finish'),
  hide: t('Hide from screen'),
  show: t('Show again'),
  ownWindow: t('Open in its own window'),
  describe: t('Add people or a ticket…'),
});

const kinds = () => ({
  heard: t('Heard'),
  told: t('Told'),
  restatement: t('Say back'),
  question: t('Question'),
  promise: t('Promise'),
  decision: t('Decision'),
  note: t('Note'),
});

const chips = () => ({
  speaker: t('Who says it?'),
  speakerHint: t('Name who says it: type @ and the first letters of the name'),
  unname: t('Said by {0}. Press to take the name away.'),
  addName: t('Add "{0}"'),
  reachOf: reachWords(),
  nextReach: t('The next line is seen by: {0}'),
  reachHint: t('{0}. Ctrl+Shift+. turns it, or ~ and a blank'),
  shapeKey: t('Tab: {0}'),
  sayInstead: t('Say: "{0}"'),
  iSaidIt: t('I said it'),
  iSaidItHint: t('Adds this sentence as told; your own line stays as it was said (Alt+Enter)'),
  keepAsPromise: t('Keep as promise'),
  keepAsPromiseHint: t('Keeps your line as a promise, which Due follows (Shift+Alt+Enter)'),
  details: detailWords(kinds()),
  detailsHint: t('Details (Ctrl+Enter in the field: of the last line)'),
});

const field = () => ({
  entryLabel: t('What was said'),
  editLabel: t('Edit the entry'),
  correctLabel: t('Their words instead'),
  cancelEdit: t('Cancel'),
  fieldTaken: t('Add or empty the line in the field first.'),
  entryPlaceholder: {
    heard: t('Type what you hear, Enter adds it'),
    told: t('Type what you tell them, Enter adds it'),
    restatement: t('Say it back in your own words'),
    question: t('Type the question'),
    promise: t('What, and by when? "… by Friday"'),
    decision: t('What was decided, and by whom?'),
    note: t('Type a note of your own, Enter adds it'),
  },
  correctPlaceholder: t('What they say instead, in their words'),
  hiddenPlaceholder: t('Hidden: your letters stand here as dots, Enter adds them'),
  kinds: kinds(),
  kindLabel: t(
    'Kind of entry. Ctrl+. switches between Heard and Told, or whose a question or a promise is; = ? > ! and a blank begin the others',
  ),
  whose: ownerWords(),
  turnWhose: t('{0}. Press, or Ctrl+. in the field, for: {1}'),
  markTaken: t('{0}. Backspace takes it back.'),
  add: t('Add'),
  save: t('Save'),
  linkWaits: t('Will be linked to {0}'),
  unlink: t('Do not link'),
});

const list = () => ({
  checklist: t('Checklist'),
  nextStep: t('Next: {0}'),
  doneCount: t('{0} of {1}'),
  allDone: t('Every step is done'),
  skippedStep: t('{0} (skipped)'),
  skippedWith: t('{0} (skipped: {1})'),
  skip: t('Skip'),
  chooseChecklist: t('Checklist: {0}. Choose another one.'),
  entries: t('Entries, newest first'),
  noEntries: t('No entries yet. The first line you add stands here with its time.'),
  edit: t('Edit'),
  remove: t('Delete'),
  removed: t('Deleted'),
  undo: t('Undo'),
  undoEdit: t('Undo the change'),
  noted: t('Noted'),
  theirWords: t('They said instead: {0}'),
  aboutEntry: t('{0}: {1}'),
  aboutPlace: t('The linked code, and what can be done with the link'),
  versions: t('Versions, newest first'),
  bringVersionBack: t('Bring back'),
  keepThis: t('Keep this'),
  reach: { me: t('only me'), team: t('team'), customer: t('customer sees it') },
  showToCustomer: t('Let the customer see it'),
  keepInTeam: t('Keep it in the team'),
  showAll: t('Show all'),
  showLess: t('Show less'),
});

const below = () => ({
  nextDate: t('Next date: {0}'),
  setNextDate: t('Set the next date…'),
  draftUpdate: t('Draft update'),
  export: t('Export'),
  showLists: t('What this customer waits for. Press to show all lists'),
  foldLists: t('Fold the lists below'),
  saving: t('saving…'),
  notSaved: t('Not saved: {0}'),
  retry: t('Retry'),
  keepAsFile: t('Keep as a file'),
  showLog: t('Show Log'),
});

const closing = () => ({
  closingTitle: t('The call has ended'),
  closingHint: t('What can still be done:'),
  nothingOpen: t('Nothing is left open. Well listened.'),
  settled: {
    done: t('Done'),
    setDate: t('A date is set'),
    followUp: t('Kept in Due'),
    merge: t('Merged'),
  },
  keptForLater: t('Kept for later, in Due'),
  resume: t('Go back to the call'),
  close: t('Close'),
  discard: t('Discard this conversation'),
  nothingSaid: t('Nothing was written down.'),
});

/** Every string of the call pane. */
export function paneWords(): PaneWords {
  return { ...faces(), ...header(), ...field(), ...chips(), ...list(), ...below(), ...closing() };
}
