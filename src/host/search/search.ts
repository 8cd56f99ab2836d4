import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { askForFilter } from './filters.ts';
import { loadSearch } from './loadSearch.ts';
import { openEntry } from './openEntry.ts';
import { askForHit, type SearchDesk, type SearchState } from './searchPick.ts';

async function openSearchDesk(app: App): Promise<SearchDesk> {
  const [{ searchInWorker }, desk] = await Promise.all([loadSearch(), app.desk()]);
  const { customers } = await desk.listing();
  const worker = searchInWorker({
    file: vscode.Uri.joinPath(app.extension.extensionUri, 'dist', 'searchWorker.mjs').fsPath,
    stores: (await desk.stores()).map(one => one.folder),
    onTrouble: () => app.log.warn('A file of the search index was damaged or could not be written.'),
  });
  return { app, worker, names: new Map(customers.map(one => [one.id, one.name])) };
}

/** Setting a filter leads back to the search, with its words still there. */
async function searchUntilPicked(desk: SearchDesk, text: string): Promise<void> {
  let state: SearchState = { text, filters: {} };
  for (;;) {
    const answer = await askForHit(desk, state);
    if (!answer || desk.app.hiding.isOn) return;
    if (!('filter' in answer.target)) return openEntry(desk.app, answer.target);
    const filters = await askForFilter(desk.app, answer.filters, answer.target.filter);
    state = { text: answer.text, filters };
    if (desk.app.hiding.isOn) return;
  }
}

/** Finds what was said, in every conversation, while it is typed; opens the log at the entry. */
export async function search(app: App, words?: unknown): Promise<void> {
  if (app.hiding.isOn) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Search shows nothing while you hide from the screen.'),
    );
    return;
  }
  const desk = await openSearchDesk(app);
  try {
    await searchUntilPicked(desk, typeof words === 'string' ? words : '');
  } finally {
    void desk.worker.close();
  }
}
