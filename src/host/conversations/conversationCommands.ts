import type { App } from '../app.ts';
import { requireOwnRecords } from '../sample/requireOwnRecords.ts';
import { requireShown } from '../texts/ownFiles.ts';
import { loadConversations } from './loadConversations.ts';
import type { Named } from './named.ts';

type Acts = Awaited<ReturnType<typeof loadConversations>>['acts'];

/** They name customers, so none of them opens on a screen that is shared. */
const onDemand =
  (act: (acts: Acts) => (app: App, row: Named) => Promise<unknown>) =>
  async (app: App, row?: Named): Promise<void> => {
    requireShown(app);
    await act((await loadConversations()).acts)(app, Object(row) as Named);
  };

export const editConversation = onDemand(acts => acts.editConversation);
export const mergeConversation = onDemand(acts => acts.mergeConversation);
export const unmergeConversation = onDemand(acts => acts.unmergeConversation);
export const moveConversation = onDemand(acts => acts.moveConversation);
export const archiveConversation = onDemand(acts => acts.archiveConversation);
export const unarchiveConversation = onDemand(acts => acts.unarchiveConversation);

/** Filing may begin a conversation, which no sample shall. */
export const fileEntry = async (app: App, row?: Named): Promise<void> => {
  requireOwnRecords(app);
  await onDemand(acts => acts.fileEntry)(app, row);
};
