import { addCustomer } from '../actions/conversations/addCustomer.ts';
import { editConversation } from '../actions/conversations/editConversation.ts';
import { endConversation } from '../actions/conversations/endConversation.ts';
import { renameCustomer } from '../actions/conversations/renameCustomer.ts';
import { startConversation } from '../actions/conversations/startConversation.ts';
import { tickStep } from '../actions/conversations/tickStep.ts';
import { addFollowUp } from '../actions/due/addFollowUp.ts';
import { addMilestone } from '../actions/due/addMilestone.ts';
import { finishDue } from '../actions/due/finishDue.ts';
import { addEntry, addToInbox } from '../actions/entries/addEntry.ts';
import { changedEntries } from '../actions/entries/changedEntries.ts';
import { changeReach } from '../actions/entries/changeReach.ts';
import { editEntry } from '../actions/entries/editEntry.ts';
import { entryHistory } from '../actions/entries/entryHistory.ts';
import { linkPlace } from '../actions/entries/linkPlace.ts';
import { removeEntry, restoreEntry } from '../actions/entries/removeEntry.ts';
import { restoreVersion } from '../actions/entries/restoreVersion.ts';
import { settle } from '../actions/entries/settle.ts';
import { undoEdit } from '../actions/entries/undoEdit.ts';
import { moveCustomer } from '../actions/store/moveCustomer.ts';
import { planPurge } from '../actions/store/planPurge.ts';
import { purge } from '../actions/store/purge.ts';
import { endTemporary } from '../actions/temporary/endTemporary.ts';
import { tagTemporary } from '../actions/temporary/tagTemporary.ts';
import { tellTemporary } from '../actions/temporary/tellTemporary.ts';
import { draftUpdate } from '../actions/texts/draftUpdate.ts';
import { exportLog } from '../actions/texts/exportLog.ts';
import { collectPerson } from '../actions/texts/personFile.ts';
import { listUpdates, sendUpdate } from '../actions/texts/sendUpdate.ts';
import type { StorePorts } from '../domain/ports.ts';

/** What a person does: each writes to the log. */
export const changes = {
  addCustomer,
  addEntry,
  addFollowUp,
  addMilestone,
  addToInbox,
  changeReach,
  editConversation,
  editEntry,
  endConversation,
  endTemporary,
  finishDue,
  linkPlace,
  moveCustomer,
  purge,
  removeEntry,
  renameCustomer,
  restoreEntry,
  restoreVersion,
  sendUpdate,
  settle,
  startConversation,
  tagTemporary,
  tellTemporary,
  tickStep,
  undoEdit,
};

/** What only reads. */
export const readings = {
  collectPerson,
  planPurge,
  changedEntries,
  draftUpdate,
  entryHistory,
  exportLog,
  listUpdates,
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
