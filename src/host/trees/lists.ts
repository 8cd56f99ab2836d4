import * as vscode from 'vscode';
import type { CurrentCall } from '../call/currentCall.ts';

/** The lists below the pane. In a call, and on the screen after it, they are folded, unless somebody wants to see them. */
export interface Lists extends vscode.Disposable {
  readonly areFolded: boolean;
  readonly onDidChange: vscode.Event<void>;
  turn(): void;
}

export function lists(call: CurrentCall): Lists {
  const changed = new vscode.EventEmitter<void>();
  /** The call in which they were unfolded. */
  let shownIn: string | undefined;
  const areFolded = () => call.id !== undefined && !call.isInWindow && shownIn !== call.id;
  const follow = () =>
    void vscode.commands.executeCommand('setContext', 'listenFirst.listsFolded', areFolded());
  const following = call.onDidChange(follow);
  follow();
  return {
    get areFolded() {
      return areFolded();
    },
    onDidChange: changed.event,
    turn: () => {
      shownIn = areFolded() ? call.id : undefined;
      follow();
      changed.fire();
    },
    dispose: () => {
      following.dispose();
      changed.dispose();
    },
  };
}
