import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { openStores, ownScheme } from '../texts/ownDocuments.ts';
import { requireShown } from '../texts/ownFiles.ts';
import { saveText } from '../texts/saveText.ts';
import { loadStores, tellStoresChanged } from './loadStores.ts';

type Loaded = Awaited<ReturnType<typeof loadStores>>;

/** What works on stores names customers and folders: not on a screen that is shared. Show Store follows it. */
function onDemand(act: (loaded: Loaded, app: App, target: never) => Promise<unknown>) {
  return async (app: App, target: never): Promise<void> => {
    requireShown(app);
    try {
      await act(await loadStores(), app, target);
    } finally {
      tellStoresChanged();
    }
  };
}

/** Texts of what is gone would go on showing it. */
async function closeTextsOf(ids: readonly string[]): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  const isGone = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText &&
    input.uri.scheme === ownScheme &&
    input.uri.path.split('/').some(part => ids.includes(part));
  if (ids.length > 0) await vscode.window.tabGroups.close(tabs.filter(isGone), true);
}

/** Where each store is, who reads it and how it fares. */
export async function showStore(app: App): Promise<void> {
  requireShown(app);
  tellStoresChanged();
  await openStores();
}

export const openStoreFolder = onDemand(({ acts }, ...given) => acts.openStoreFolder(...given));
export const backUpStore = onDemand(({ acts }, ...given) => acts.backUpStore(...given));
export const checkStore = onDemand(({ acts }, ...given) => acts.checkStore(...given));
export const repairStore = onDemand(({ acts }, ...given) => acts.repairStore(...given));
export const useRepositoryStore = onDemand(({ acts }, ...given) => acts.useRepositoryStore(...given));
export const moveCustomer = onDemand(({ acts }, ...given) => acts.moveCustomer(...given));
export const keepBeyond = onDemand(({ acts }, app) => acts.keepBeyond(app));
export const newStore = onDemand(({ acts }, app) => acts.newStore(app));
export const purge = onDemand(async ({ acts }, ...given) => closeTextsOf(await acts.purgeRow(...given)));
export const purgePerson = onDemand(async ({ acts }, app) => closeTextsOf(await acts.purgePerson(app)));

/** Saves everything on one person where the one who asks wants it. */
export async function exportPerson(app: App): Promise<void> {
  requireShown(app);
  const made = await (await loadStores()).personText(app);
  if (made) await saveText({ title: vscode.l10n.t('Export Everything on One Person'), ...made });
}
