import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { quietly, sentenceFor } from '../guard.ts';
import type { Trouble } from './troubles.ts';

const key = 'listenFirst.noRoomToldOn';

/** Toasts are not for a call, a shared screen or records that are thrown away: then it waits. */
function mayTell({ call, hiding, sample }: App): boolean {
  const isInCall = call.id !== undefined && call.phase !== 'closing';
  return !isInCall && !hiding.isOn && !sample.isOn;
}

function wordsFor({ kind, error }: Trouble): string | undefined {
  if (kind === 'damaged index' || kind === 'damaged view') {
    return vscode.l10n.t(
      'A damaged file of a store was put aside. What it held is read from the log; nothing is lost.',
    );
  }
  if (kind === 'closed') return vscode.l10n.t('A store could not be opened. {0}', sentenceFor(error));
  return kind === 'no room' ? sentenceFor(error) : undefined;
}

/** Once a day, in whichever window it is seen first. */
async function isForToday({ extension }: App, { kind, about }: Trouble): Promise<boolean> {
  if (kind !== 'no room') return true;
  const isNew = extension.globalState.get(key) !== about;
  if (isNew) await extension.globalState.update(key, about);
  return isNew;
}

async function show(app: App, trouble: Trouble): Promise<void> {
  const words = wordsFor(trouble);
  if (words === undefined || !(await isForToday(app, trouble))) return;
  const showStore = vscode.l10n.t('Show Store');
  const answer = await vscode.window.showWarningMessage(words, showStore);
  if (answer === showStore) await vscode.commands.executeCommand('listenFirst.showStore');
}

/** What went wrong in the background is told once a window, when nobody is in a call, with what helps. */
export function storeTroubles(app: App): vscode.Disposable {
  const told = new Set<string>();
  const showOne = quietly(app, show);
  const tell = quietly(app, async () => {
    if (!mayTell(app)) return;
    for (const one of (await app.desk()).troubles.all) {
      const name = `${one.kind} ${one.about}`;
      if (told.has(name)) continue;
      told.add(name);
      void showOne(app, one);
    }
  });
  return vscode.Disposable.from(
    app.onDidChange(tell),
    app.call.onDidChange(tell),
    app.hiding.onDidChange(tell),
  );
}
