import * as vscode from 'vscode';

const key = 'listenFirst.hidden';

/** Whether the screen is shared: then no name, count or warning of ours may stand on it. Remembered for the call. */
export interface Hiding extends vscode.Disposable {
  readonly isOn: boolean;
  readonly onDidChange: vscode.Event<void>;
  turn(isOn: boolean): Promise<void>;
}

export function hiding(memory: vscode.Memento): Hiding {
  const changed = new vscode.EventEmitter<void>();
  const isOn = () => memory.get<boolean>(key) === true;
  const show = () => vscode.commands.executeCommand('setContext', 'listenFirst.hidden', isOn());
  void show();
  return {
    get isOn() {
      return isOn();
    },
    onDidChange: changed.event,
    turn: async wanted => {
      if (wanted === isOn()) return;
      await memory.update(key, wanted || undefined);
      await show();
      changed.fire();
    },
    dispose: () => changed.dispose(),
  };
}
