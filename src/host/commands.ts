import * as vscode from 'vscode';
import type { App } from './app.ts';
import { addEntry } from './call/addEntry.ts';
import { addMilestone } from './call/addMilestone.ts';
import { chooseChecklist } from './call/chooseChecklist.ts';
import { describeCall } from './call/describeCall.ts';
import { closeCall, discardCall, endCall, resumeCall } from './call/endCall.ts';
import { focusCode } from './call/focusCode.ts';
import { logPastConversation } from './call/logPast.ts';
import { reopenConversation } from './call/reopenConversation.ts';
import { restate } from './call/restate.ts';
import { startCall } from './call/startCall.ts';
import * as conversations from './conversations/conversationCommands.ts';
import * as due from './due/dueActs.ts';
import { moveDue } from './due/moveDue.ts';
import { guard } from './guard.ts';
import { decideImport, importConversation } from './import/importCommand.ts';
import { closeCallWindow, openCallWindow } from './pane/callWindow.ts';
import * as places from './places/places.ts';
import { handover, prepare } from './prepare/prepare.ts';
import { leaveSample } from './sample/leaveSample.ts';
import { openWalkthrough } from './sample/openWalkthrough.ts';
import { trySample } from './sample/trySample.ts';
import { search } from './search/search.ts';
import * as stores from './stores/storeCommands.ts';
import { loadTags } from './tags/loadTags.ts';
import { endTemporary } from './temporary/endTemporary.ts';
import { openTemporary, openTemporaryStory } from './temporary/openTemporary.ts';
import { tagTemporary } from './temporary/tagTemporary.ts';
import { tellTemporary } from './temporary/tellTemporary.ts';
import { chooseForThem } from './texts/chooseForThem.ts';
import * as copying from './texts/copyFor.ts';
import { copyDraft, draftUpdate, markAsSent, notSentYet } from './texts/drafts.ts';
import { exportLog } from './texts/exportLog.ts';
import { openLog, openUpdate } from './texts/ownDocuments.ts';
import { openTicket } from './tickets/openTicket.ts';
import { clearFilter } from './trees/conversationFilter.ts';
import { showMoreDue } from './trees/dueTree.ts';
import { filterConversations } from './trees/filterPick.ts';
import { renameCustomer } from './trees/renameCustomer.ts';
import { groupTemporary } from './trees/temporaryGrouping.ts';
import { loadWording } from './wording/loadWording.ts';

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

/** What is done in a call. */
const callTable = (): Readonly<Record<string, Run>> => ({
  'listenFirst.startCall': alone(startCall),
  'listenFirst.endCall': alone(endCall),
  'listenFirst.resumeCall': alone(resumeCall),
  'listenFirst.closeCall': closeCall,
  'listenFirst.discardCall': alone(discardCall),
  'listenFirst.describeCall': alone(describeCall),
  'listenFirst.chooseChecklist': alone(chooseChecklist),
  'listenFirst.restate': restate,
  'listenFirst.openCallWindow': alone(openCallWindow),
  'listenFirst.closeCallWindow': closeCallWindow,
  'listenFirst.focusCode': focusCode,
  'listenFirst.foldLists': app => app.lists.turn(),
  'listenFirst.addEntry': alone(addEntry),
  'listenFirst.logPastConversation': alone(logPastConversation),
  'listenFirst.hideFromScreen': app => app.hiding.turn(!app.hiding.isOn),
});

/** What is done with code, texts, lists and the sample. */
const table = (): Readonly<Record<string, Run>> => ({
  'listenFirst.endTemporary': alone(endTemporary),
  'listenFirst.renameCustomer': renameCustomer,
  'listenFirst.editCustomer': alone(async (app, row) =>
    (await import('./lazy/customers.ts')).editCustomer(app, row),
  ),
  'listenFirst.filterConversations': alone(filterConversations),
  'listenFirst.clearFilter': clearFilter,
  'listenFirst.draftUpdate': alone(draftUpdate),
  'listenFirst.export': alone(exportLog),
  'listenFirst.search': alone(search),
  'listenFirst.tagTemporary': alone(tagTemporary),
  'listenFirst.openTemporary': openTemporary,
  'listenFirst.tellTemporary': alone(tellTemporary),
  'listenFirst.openTemporaryStory': openTemporaryStory,
  'listenFirst.groupTemporary': alone(groupTemporary),
  'listenFirst.scanTemporary': async app => (await loadTags()).scanTemporary(app),
  'listenFirst.extendTemporary': alone(async (app, name) => (await loadTags()).extendTemporary(app, name)),
  'listenFirst.adoptTag': alone(async (app, place) => (await loadTags()).adoptTag(app, place)),
  'listenFirst.copyDraft': copyDraft,
  'listenFirst.notSentYet': notSentYet,
  'listenFirst.chooseForThem': chooseForThem,
  'listenFirst.markAsSent': alone(markAsSent),
  'listenFirst.openLog': openLog,
  'listenFirst.openUpdate': (app, name) => openUpdate(name, { app }),
  'listenFirst.trySample': alone(trySample),
  'listenFirst.leaveSample': alone(leaveSample),
  'listenFirst.openWalkthrough': openWalkthrough,
  'listenFirst.showLog': app => app.log.show(),
});

/** What is done with conversations afterwards. */
const conversationTable = (): Readonly<Record<string, Run>> => ({
  'listenFirst.importConversation': alone(importConversation),
  'listenFirst.decideImport': alone(decideImport),
  'listenFirst.reopenConversation': reopenConversation,
  'listenFirst.editConversation': alone(conversations.editConversation),
  'listenFirst.mergeConversation': alone(conversations.mergeConversation),
  'listenFirst.unmergeConversation': alone(conversations.unmergeConversation),
  'listenFirst.moveConversation': alone(conversations.moveConversation),
  'listenFirst.archiveConversation': conversations.archiveConversation,
  'listenFirst.unarchiveConversation': conversations.unarchiveConversation,
  'listenFirst.fileEntry': alone(conversations.fileEntry),
});

/** What is done with linked code. */
const placeTable = (): Readonly<Record<string, Run>> => ({
  'listenFirst.linkSelection': places.linkSelection,
  'listenFirst.linkFile': places.linkFile,
  'listenFirst.openPlace': places.openPlace,
  'listenFirst.whereTalkedAbout': alone(places.whereTalkedAbout),
  'listenFirst.attachLink': alone(places.atCode.attach),
  'listenFirst.acceptPlace': places.atCode.accept,
  'listenFirst.removePlace': places.atCode.remove,
  'listenFirst.addAtCode': places.atCode.add,
  'listenFirst.replyAtCode': alone(places.atCode.reply),
  'listenFirst.openLinkedEntry': places.atCode.open,
});

/** What is read before a call, handed on or taken into other programs. */
const textTable = (): Readonly<Record<string, Run>> => ({
  'listenFirst.prepare': alone(prepare),
  'listenFirst.handover': alone(handover),
  'listenFirst.copyFor': alone(copying.copyFor),
  'listenFirst.copyForSlack': alone(copying.copyForSlack),
  'listenFirst.copyForTeams': alone(copying.copyForTeams),
  'listenFirst.copyForJira': alone(copying.copyForJira),
  'listenFirst.openTicket': alone(openTicket),
  'listenFirst.allowWording': async (app, wish) => (await loadWording()).allowWording(app, wish),
});

/** What is done with what is due. */
const dueTable = (): Readonly<Record<string, Run>> => ({
  'listenFirst.addMilestone': alone(addMilestone),
  'listenFirst.finishDue': due.finishDue,
  'listenFirst.moveDue': alone(moveDue),
  'listenFirst.setDueDate': alone(moveDue),
  'listenFirst.breakPromise': due.breakPromise,
  'listenFirst.withdrawPromise': due.withdrawPromise,
  'listenFirst.reopenDue': due.reopenDue,
  'listenFirst.tellDue': due.tellDue,
  'listenFirst.openDue': due.openDue,
  'listenFirst.showMoreDue': showMoreDue,
});

/** What is done with the stores themselves, not with what stands in them. */
const storeTable = (): Readonly<Record<string, Run>> => ({
  'listenFirst.showStore': stores.showStore,
  'listenFirst.openStoreFolder': stores.openStoreFolder,
  'listenFirst.backUpStore': alone(stores.backUpStore),
  'listenFirst.checkStore': alone(stores.checkStore),
  'listenFirst.repairStore': alone(stores.repairStore),
  'listenFirst.useRepositoryStore': alone(stores.useRepositoryStore),
  'listenFirst.keepBeyond': alone(stores.keepBeyond),
  'listenFirst.newStore': alone(stores.newStore),
  'listenFirst.moveCustomer': alone(stores.moveCustomer),
  'listenFirst.purge': alone(stores.purge),
  'listenFirst.purgePerson': alone(stores.purgePerson),
  'listenFirst.exportPerson': alone(stores.exportPerson),
});

export function commands(app: App): vscode.Disposable {
  const rows = Object.entries({
    ...callTable(),
    ...table(),
    ...conversationTable(),
    ...placeTable(),
    ...textTable(),
    ...dueTable(),
    ...storeTable(),
  }).map(([id, run]) =>
    vscode.commands.registerCommand(
      id,
      guard(app, (target: never) => run(app, target)),
    ),
  );
  return vscode.Disposable.from(...rows);
}
