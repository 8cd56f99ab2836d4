import * as vscode from 'vscode';
import type { App } from './app.ts';
import { addEntry } from './call/addEntry.ts';
import { addMilestone } from './call/addMilestone.ts';
import { describeCall } from './call/describeCall.ts';
import { closeCall, endCall, resumeCall } from './call/endCall.ts';
import { focusCode } from './call/focusCode.ts';
import { logPastConversation } from './call/logPast.ts';
import { reopenConversation } from './call/reopenConversation.ts';
import { restate } from './call/restate.ts';
import { startCall } from './call/startCall.ts';
import { guard } from './guard.ts';
import { closeCallWindow, openCallWindow } from './pane/callWindow.ts';
import { linkSelection, openPlace } from './places/places.ts';
import { leaveSample } from './sample/leaveSample.ts';
import { openWalkthrough } from './sample/openWalkthrough.ts';
import { trySample } from './sample/trySample.ts';
import { search } from './search/search.ts';
import * as stores from './stores/storeCommands.ts';
import { endTemporary } from './temporary/endTemporary.ts';
import { openTemporary } from './temporary/openTemporary.ts';
import { tagTemporary } from './temporary/tagTemporary.ts';
import { tellTemporary } from './temporary/tellTemporary.ts';
import { copyDraft, draftUpdate, markAsSent, notSentYet } from './texts/drafts.ts';
import { exportLog } from './texts/exportLog.ts';
import { openLog, openUpdate } from './texts/ownDocuments.ts';
import { clearFilter } from './trees/conversationFilter.ts';
import { finishDue, showMoreDue } from './trees/dueTree.ts';
import { filterConversations } from './trees/filterPick.ts';
import { renameCustomer } from './trees/renameCustomer.ts';

type Run = (app: App, target: never) => unknown;

/** A key pressed twice must not open a second box over the first and drop what stands in it. */
function alone(run: Run): Run {
  let running: Promise<unknown> | undefined;
  return (app, target) => {
    running ??= Promise.resolve(run(app, target)).finally(() => {
      running = undefined;
    });
    return running;
  };
}

/** Every command of the extension, each with what it does. */
const table = (): Readonly<Record<string, Run>> => ({
  'listenFirst.startCall': alone(startCall),
  'listenFirst.endCall': alone(endCall),
  'listenFirst.resumeCall': alone(resumeCall),
  'listenFirst.closeCall': closeCall,
  'listenFirst.describeCall': alone(describeCall),
  'listenFirst.restate': restate,
  'listenFirst.openCallWindow': alone(openCallWindow),
  'listenFirst.closeCallWindow': closeCallWindow,
  'listenFirst.focusCode': focusCode,
  'listenFirst.foldLists': app => app.lists.turn(),
  'listenFirst.reopenConversation': reopenConversation,
  'listenFirst.endTemporary': alone(endTemporary),
  'listenFirst.renameCustomer': renameCustomer,
  'listenFirst.filterConversations': alone(filterConversations),
  'listenFirst.clearFilter': clearFilter,
  'listenFirst.addEntry': alone(addEntry),
  'listenFirst.linkSelection': linkSelection,
  'listenFirst.addMilestone': alone(addMilestone),
  'listenFirst.draftUpdate': alone(draftUpdate),
  'listenFirst.export': alone(exportLog),
  'listenFirst.search': alone(search),
  'listenFirst.openPlace': openPlace,
  'listenFirst.finishDue': finishDue,
  'listenFirst.showMoreDue': showMoreDue,
  'listenFirst.tagTemporary': alone(tagTemporary),
  'listenFirst.openTemporary': openTemporary,
  'listenFirst.tellTemporary': alone(tellTemporary),
  'listenFirst.hideFromScreen': app => app.hiding.turn(!app.hiding.isOn),
  'listenFirst.copyDraft': copyDraft,
  'listenFirst.notSentYet': notSentYet,
  'listenFirst.markAsSent': alone(markAsSent),
  'listenFirst.openLog': (_, row) => openLog(row),
  'listenFirst.openUpdate': (app, name) => openUpdate(name, { app }),
  'listenFirst.logPastConversation': alone(logPastConversation),
  'listenFirst.trySample': alone(trySample),
  'listenFirst.leaveSample': alone(leaveSample),
  'listenFirst.openWalkthrough': openWalkthrough,
  'listenFirst.showLog': app => app.log.show(),
});

/** What is done with the stores themselves, not with what stands in them. */
const storeTable = (): Readonly<Record<string, Run>> => ({
  'listenFirst.showStore': stores.showStore,
  'listenFirst.openStoreFolder': stores.openStoreFolder,
  'listenFirst.backUpStore': alone(stores.backUpStore),
  'listenFirst.checkStore': alone(stores.checkStore),
  'listenFirst.repairStore': alone(stores.repairStore),
  'listenFirst.useRepositoryStore': alone(stores.useRepositoryStore),
  'listenFirst.newStore': alone(stores.newStore),
  'listenFirst.moveCustomer': alone(stores.moveCustomer),
  'listenFirst.purge': alone(stores.purge),
  'listenFirst.purgePerson': alone(stores.purgePerson),
  'listenFirst.exportPerson': alone(stores.exportPerson),
});

export function commands(app: App): vscode.Disposable {
  const rows = Object.entries({ ...table(), ...storeTable() }).map(([id, run]) =>
    vscode.commands.registerCommand(
      id,
      guard(app, (target: never) => run(app, target)),
    ),
  );
  return vscode.Disposable.from(...rows);
}
