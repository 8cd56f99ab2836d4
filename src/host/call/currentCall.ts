import * as vscode from 'vscode';

const key = 'listenFirst.call';
/** How late the minutes shown may be. */
const lateness = 15_000;

/** The conversation this window is in. Its id outlives a reload; nothing a customer said is kept here. */
export interface CurrentCall extends vscode.Disposable {
  readonly id: string | undefined;
  /** Another call, or the same one a little later. */
  readonly onDidChange: vscode.Event<void>;
  /** A person asked by key for the entry field of the pane. */
  readonly onDidAskForField: vscode.Event<void>;
  change(id: string | undefined): Promise<void>;
  askForField(): void;
}

export function currentCall(memory: vscode.Memento): CurrentCall {
  const changed = new vscode.EventEmitter<void>();
  const asked = new vscode.EventEmitter<void>();
  const show = (id: string | undefined) =>
    vscode.commands.executeCommand('setContext', 'listenFirst.callActive', id !== undefined);
  void show(memory.get<string>(key));
  const timer = setInterval(() => memory.get<string>(key) !== undefined && changed.fire(), lateness);
  return {
    get id() {
      return memory.get<string>(key);
    },
    onDidChange: changed.event,
    onDidAskForField: asked.event,
    askForField: () => asked.fire(),
    change: async id => {
      await memory.update(key, id);
      await show(id);
      changed.fire();
    },
    dispose: () => {
      clearInterval(timer);
      changed.dispose();
      asked.dispose();
    },
  };
}
