import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { overdueOf, reminding } from './overdue.ts';

const remindedOn = 'listenFirst.remindedOn';

/** One message a day at most, in the window somebody looks at; never in a call and never on a shared screen. */
export function dailyReminder(app: App): vscode.Disposable {
  const overdue = overdueOf(app);
  const memory = app.extension.globalState;
  const isTime = () =>
    reminding() === 'daily' &&
    overdue.count + overdue.today > 0 &&
    vscode.window.state.focused &&
    app.call.id === undefined &&
    !app.hiding.isOn;
  const remind = quietly(app, async () => {
    if (!isTime()) return;
    const today = (await app.desk()).today();
    if (memory.get<string>(remindedOn) === today) return;
    await memory.update(remindedOn, today);
    const show = vscode.l10n.t('Show');
    const words = vscode.l10n.t('Overdue: {0}. Due today: {1}.', overdue.count, overdue.today);
    if ((await vscode.window.showInformationMessage(words, show)) !== show) return;
    await vscode.commands.executeCommand('listenFirst.due.focus');
  });
  return vscode.Disposable.from(overdue.onDidChange(remind), vscode.window.onDidChangeWindowState(remind));
}
