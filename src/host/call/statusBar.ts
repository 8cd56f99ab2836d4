import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { shownLine } from '../shownLine.ts';
import { currentMoment } from './currentMoment.ts';
import { minutesSince } from './paneState.ts';

/** One quiet item while a call runs; without one it loads and shows nothing. */
export function statusBar(app: App): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('listenFirst.call', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Listen First');
  item.command = 'listenFirst.startCall';
  const refresh = quietly(app, async () => {
    if (app.call.id === undefined) return item.hide();
    const { conversation, customer, now } = await currentMoment(app);
    if (!conversation) return item.hide();
    const name = shownLine(customer);
    const minutes = minutesSince(conversation.started, now);
    item.text = vscode.l10n.t('{0} · {1} min', name, minutes);
    item.tooltip = vscode.l10n.t('Go to the call');
    item.accessibilityInformation = { label: vscode.l10n.t('Call with {0}, {1} minutes', name, minutes) };
    return item.show();
  });
  void refresh();
  return vscode.Disposable.from(item, app.call.onDidChange(refresh), app.onDidChange(refresh));
}
