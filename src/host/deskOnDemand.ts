import * as vscode from 'vscode';
import type { Home } from '../storage/location.ts';
import { report } from './guard.ts';
import type { Desk } from './lazy/desk.ts';

export interface DeskOnDemand extends vscode.Disposable {
  readonly open: () => Promise<Desk>;
  /** From now on the desk is of that store, or of the person's own; resolves when the one before is closed. */
  readonly use: (home: Home | undefined) => Promise<void>;
  readonly onDidChange: vscode.Event<void>;
}

/** Activation loads nothing of the store: the first feature that needs it does. */
export function deskOnDemand(log: vscode.LogOutputChannel): DeskOnDemand {
  const changed = new vscode.EventEmitter<void>();
  let home: Home | undefined;
  let desk: Promise<Desk> | undefined;
  const load = async (of: Home | undefined) => {
    const { openDesk } = await import('./lazy/desk.ts');
    return openDesk({
      home: of,
      onChange: () => changed.fire(),
      onTrouble: error => report({ log }, error),
      isTrusted: () => vscode.workspace.isTrusted,
    });
  };
  const close = async (one: Promise<Desk> | undefined) => (await one?.catch(() => undefined))?.close();
  return {
    open: () => (desk ??= load(home)),
    use: async next => {
      const before = desk;
      home = next;
      desk = undefined;
      await close(before);
      changed.fire();
    },
    onDidChange: changed.event,
    dispose: () => {
      changed.dispose();
      void close(desk);
    },
  };
}
