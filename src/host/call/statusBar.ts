import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { minutesBetween } from '../pane/callTime.ts';
import { shownLine } from '../shownLine.ts';
import { currentMoment } from './currentMoment.ts';

interface Words {
  readonly text: string;
  readonly spoken: string;
}

async function wordsOf(app: App): Promise<Words | undefined> {
  if (app.call.id === undefined) return undefined;
  if (app.hiding.isOn) return { text: vscode.l10n.t('Notes'), spoken: vscode.l10n.t('Notes') };
  const { conversation, customer, now } = await currentMoment(app);
  if (!conversation || conversation.ended) return undefined;
  const name = shownLine(customer);
  const minutes = minutesBetween(conversation.started, now);
  return {
    text: vscode.l10n.t('{0} · {1} min', name, minutes),
    spoken: vscode.l10n.t('Call with {0}, {1} minutes', name, minutes),
  };
}

/** One quiet item while a call runs; without one it loads and shows nothing. */
export function statusBar(app: App): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('listenFirst.call', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Listen First');
  item.command = 'listenFirst.startCall';
  item.tooltip = vscode.l10n.t('Go to the call');
  const refresh = quietly(app, async () => {
    const wasHidden = app.hiding.isOn;
    const words = await wordsOf(app);
    // What was read before the screen was hidden must not be shown after it.
    if (app.hiding.isOn !== wasHidden) return undefined;
    if (!words) return item.hide();
    item.text = words.text;
    item.accessibilityInformation = { label: words.spoken };
    return item.show();
  });
  void refresh();
  const news = [app.call.onDidChange, app.onDidChange, app.hiding.onDidChange];
  return vscode.Disposable.from(item, ...news.map(event => event(refresh)));
}
