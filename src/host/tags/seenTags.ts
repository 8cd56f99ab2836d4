import * as vscode from 'vscode';
import type { SeenFolder } from '../../tags/standing.ts';

/** What the tags in the open folders are, as far as they were looked through; lists and marks are made of it. */
export interface SeenTags extends vscode.Disposable {
  readonly folders: readonly SeenFolder[];
  readonly onDidChange: vscode.Event<void>;
  set(folders: readonly SeenFolder[]): void;
}

export function seenTags(): SeenTags {
  const changed = new vscode.EventEmitter<void>();
  let seen: readonly SeenFolder[] = [];
  return {
    get folders() {
      return seen;
    },
    onDidChange: changed.event,
    set: folders => {
      seen = folders;
      changed.fire();
    },
    dispose: () => changed.dispose(),
  };
}
