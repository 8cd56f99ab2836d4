import * as vscode from 'vscode';
import type { App } from './app.ts';
import { addEntry } from './call/addEntry.ts';
import { addMilestone } from './call/addMilestone.ts';
import { endCall, startCall } from './call/startCall.ts';
import { guard } from './guard.ts';
import { linkSelection, openPlace } from './places/places.ts';
import { openLog } from './texts/logDocument.ts';
import { draftUpdate, exportLog } from './texts/texts.ts';
import { finishDue } from './trees/dueTree.ts';

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
  'listenFirst.addEntry': alone(addEntry),
  'listenFirst.linkSelection': linkSelection,
  'listenFirst.addMilestone': alone(addMilestone),
  'listenFirst.draftUpdate': alone(draftUpdate),
  'listenFirst.export': alone(exportLog),
  'listenFirst.openPlace': openPlace,
  'listenFirst.finishDue': finishDue,
  'listenFirst.hideFromScreen': app => app.hiding.turn(!app.hiding.isOn),
  'listenFirst.openLog': (_, row) => openLog(row),
  'listenFirst.showLog': app => app.log.show(),
});

export function commands(app: App): vscode.Disposable {
  const rows = Object.entries(table()).map(([id, run]) =>
    vscode.commands.registerCommand(
      id,
      guard(app, (target: never) => run(app, target)),
    ),
  );
  return vscode.Disposable.from(...rows);
}
