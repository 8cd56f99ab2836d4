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

/** Every command of the extension, each with what it does. */
const table: Readonly<Record<string, Run>> = {
  'listenFirst.startCall': startCall,
  'listenFirst.endCall': endCall,
  'listenFirst.addEntry': addEntry,
  'listenFirst.linkSelection': linkSelection,
  'listenFirst.addMilestone': addMilestone,
  'listenFirst.draftUpdate': draftUpdate,
  'listenFirst.export': exportLog,
  'listenFirst.openPlace': openPlace,
  'listenFirst.openLog': (_, row) => openLog(row),
  'listenFirst.showLog': app => app.log.show(),
};

export function commands(app: App): vscode.Disposable {
  return vscode.Disposable.from(...Object.entries(table).map(([id, run]) =>
    vscode.commands.registerCommand(id, guard(app, (target: never) => run(app, target)))));
}
