import * as vscode from 'vscode';
import { addEntry } from './addEntry.ts';
import { addMilestone } from './addMilestone.ts';
import type { App } from './app.ts';
import { guard } from './guard.ts';
import { openLog } from './logDocument.ts';
import { linkSelection, openPlace } from './places.ts';
import { endCall, startCall } from './startCall.ts';
import { draftUpdate, exportLog } from './texts.ts';

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
