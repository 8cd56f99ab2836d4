import * as vscode from 'vscode';
import { report } from './guard.ts';
import type { Desk } from './lazy/desk.ts';

export interface DeskOnDemand extends vscode.Disposable {
  readonly open: () => Promise<Desk>;
  readonly onDidChange: vscode.Event<void>;
}

/** Activation loads nothing of the store: the first feature that needs it does. */
export function deskOnDemand(log: vscode.LogOutputChannel): DeskOnDemand {
  const changed = new vscode.EventEmitter<void>();
  let desk: Promise<Desk> | undefined;
  const load = async () => {
    const { openDesk } = await import('./lazy/desk.ts');
    return openDesk({ onChange: () => changed.fire(), onTrouble: error => report({ log }, error) });
  };
  return {
    open: () => (desk ??= load()),
    onDidChange: changed.event,
    dispose: () => {
      changed.dispose();
      void desk?.then(one => one.close());
    },
  };
}
