import { addTemplate } from '../actions/checklists/addTemplate.ts';
import { chooseTemplate } from '../actions/checklists/chooseTemplate.ts';
import { findTemplate } from '../actions/checklists/findTemplate.ts';
import { listTemplates } from '../actions/checklists/listTemplates.ts';
import { addCustomer } from '../actions/conversations/addCustomer.ts';
import { archiveConversation, unarchiveConversation } from '../actions/conversations/archiveConversation.ts';
import { discardConversation } from '../actions/conversations/discardConversation.ts';
import { editConversation } from '../actions/conversations/editConversation.ts';
import { endConversation } from '../actions/conversations/endConversation.ts';
import { isPurged } from '../actions/conversations/isPurged.ts';
import { mergeConversation } from '../actions/conversations/mergeConversation.ts';
import { moveConversation } from '../actions/conversations/moveConversation.ts';
import { renameCustomer } from '../actions/conversations/renameCustomer.ts';
import { reopenConversation } from '../actions/conversations/reopenConversation.ts';
import { startConversation } from '../actions/conversations/startConversation.ts';
import { tickStep } from '../actions/conversations/tickStep.ts';
import { unmergeConversation } from '../actions/conversations/unmergeConversation.ts';
import { editCustomer } from '../actions/customers/editCustomer.ts';
import { addFollowUp } from '../actions/due/addFollowUp.ts';
import { addMilestone } from '../actions/due/addMilestone.ts';
import { agreeOnDate } from '../actions/due/agreeOnDate.ts';
import { finishDue } from '../actions/due/finishDue.ts';
import { moveDue } from '../actions/due/moveDue.ts';
import { reopenDue } from '../actions/due/reopenDue.ts';
import { tellMoves } from '../actions/due/tellMoves.ts';
import { unmoveDue } from '../actions/due/unmoveDue.ts';
import { addEntry, addToInbox } from '../actions/entries/addEntry.ts';
import { changedEntries } from '../actions/entries/changedEntries.ts';
import { changeReach } from '../actions/entries/changeReach.ts';
import { editEntry } from '../actions/entries/editEntry.ts';
import { entryHistory } from '../actions/entries/entryHistory.ts';
import { fileEntry } from '../actions/entries/fileEntry.ts';
import { linkPlace } from '../actions/entries/linkPlace.ts';
import { removeEntry, restoreEntry } from '../actions/entries/removeEntry.ts';
import { restoreVersion } from '../actions/entries/restoreVersion.ts';
import { settle } from '../actions/entries/settle.ts';
import { undoEdit } from '../actions/entries/undoEdit.ts';
import { importConversations } from '../actions/import/importConversations.ts';
import { planImport } from '../actions/import/planImport.ts';
import { hotspots } from '../actions/places/hotspots.ts';
import { movePlace, takeBackMove } from '../actions/places/movePlace.ts';
import { removePlace, restorePlace } from '../actions/places/removePlace.ts';
import { renamePlaces } from '../actions/places/renamePlaces.ts';
import { pointersAt, whereTalkedAbout } from '../actions/places/whereTalkedAbout.ts';
import { moveCustomer } from '../actions/store/moveCustomer.ts';
import { planPurge } from '../actions/store/planPurge.ts';
import { purge } from '../actions/store/purge.ts';
import { endTemporary } from '../actions/temporary/endTemporary.ts';
import { extendTemporary } from '../actions/temporary/extendTemporary.ts';
import { moveTemporary } from '../actions/temporary/moveTemporary.ts';
import { tagTemporary } from '../actions/temporary/tagTemporary.ts';
import { tellTemporary } from '../actions/temporary/tellTemporary.ts';
import { copyFor } from '../actions/texts/copyFor.ts';
import { draftUpdate } from '../actions/texts/draftUpdate.ts';
import { entryAtLine } from '../actions/texts/entryAtLine.ts';
import { exportLog } from '../actions/texts/exportLog.ts';
import { handover } from '../actions/texts/handover.ts';
import { collectPerson } from '../actions/texts/personFile.ts';
import { prepare } from '../actions/texts/prepare.ts';
import { listUpdates, sendUpdate } from '../actions/texts/sendUpdate.ts';
import { withheldFromUpdate } from '../actions/texts/withheldFromUpdate.ts';
import { addPhrase } from '../actions/wording/addPhrase.ts';
import { removePhrase } from '../actions/wording/removePhrase.ts';
import { teamWords } from '../actions/wording/teamWords.ts';
import type { StorePorts } from '../domain/ports.ts';

/** What a person does: each writes to the log. */
export const changes = {
  addCustomer,
  addEntry,
  addFollowUp,
  addMilestone,
  agreeOnDate,
  addPhrase,
  addTemplate,
  addToInbox,
  archiveConversation,
  changeReach,
  chooseTemplate,
  discardConversation,
  editConversation,
  editCustomer,
  editEntry,
  endConversation,
  endTemporary,
  extendTemporary,
  fileEntry,
  finishDue,
  importConversations,
  linkPlace,
  mergeConversation,
  moveConversation,
  moveCustomer,
  moveDue,
  unmoveDue,
  movePlace,
  moveTemporary,
  purge,
  removeEntry,
  removePhrase,
  removePlace,
  renameCustomer,
  renamePlaces,
  reopenConversation,
  reopenDue,
  restoreEntry,
  restorePlace,
  restoreVersion,
  sendUpdate,
  settle,
  startConversation,
  tagTemporary,
  takeBackMove,
  tellMoves,
  tellTemporary,
  tickStep,
  unarchiveConversation,
  undoEdit,
  unmergeConversation,
};

/** What only reads. */
export const readings = {
  collectPerson,
  planImport,
  planPurge,
  changedEntries,
  copyFor,
  draftUpdate,
  entryAtLine,
  entryHistory,
  exportLog,
  findTemplate,
  handover,
  hotspots,
  isPurged,
  listTemplates,
  listUpdates,
  pointersAt,
  prepare,
  teamWords,
  whereTalkedAbout,
  withheldFromUpdate,
};

type UseCase = (ports: StorePorts, request: never) => Promise<unknown>;

/** The same use cases without their ports. */
export type Bound<T extends Readonly<Record<string, UseCase>>> = {
  readonly [K in keyof T]: (request: Parameters<T[K]>[1]) => ReturnType<T[K]>;
};

export interface Binding {
  readonly ports: () => Promise<StorePorts>;
  readonly done: () => void;
}

export function bind<T extends Readonly<Record<string, UseCase>>>(
  table: T,
  { ports, done }: Binding,
): Bound<T> {
  const bound = Object.entries(table).map(([name, run]) => [
    name,
    async (request: never) => {
      const answer = await run(await ports(), request);
      done();
      return answer;
    },
  ]);
  return Object.fromEntries(bound) as Bound<T>;
}
