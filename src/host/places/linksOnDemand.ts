import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { readingsOf } from '../trees/reading.ts';
import { fileOf } from './fileOf.ts';
import { loadPlaces } from './loadPlaces.ts';

/** The window comes first. Milliseconds. */
const patience = 1_500;

const setting = 'places.show';
const isAsked = () => vscode.workspace.getConfiguration('listenFirst').get(setting, true);
const isFileShown = () => vscode.window.visibleTextEditors.some(({ document }) => fileOf(document));

/** Entries stand at their code from the first file that is shown on; until then nothing of it is loaded. */
export function linksOnDemand(app: App): vscode.Disposable {
  let isBegun = false;
  const begin = quietly(app, async () => {
    if (isBegun || app.hiding.isOn || !isAsked() || !isFileShown()) return;
    isBegun = true;
    const rows = async () => (await readingsOf(app).latest()).rows;
    (await loadPlaces()).showLinks(app, rows);
  });
  const follow = quietly(app, async (event: vscode.FileRenameEvent) =>
    (await loadPlaces()).acts.followRenames(app, event),
  );
  const timer = setTimeout(() => void begin(), patience);
  return vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(() => setTimeout(() => void begin(), 0)),
    app.hiding.onDidChange(() => void begin()),
    vscode.workspace.onDidChangeConfiguration(() => void begin()),
    vscode.workspace.onDidRenameFiles(follow),
    { dispose: () => clearTimeout(timer) },
  );
}
