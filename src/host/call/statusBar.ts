import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { overdueOf } from '../due/overdue.ts';
import { quietly } from '../guard.ts';
import { minutesBetween } from '../pane/callTime.ts';
import { shownLine } from '../shownLine.ts';
import { currentMoment } from './currentMoment.ts';

interface Words {
  readonly text: string;
  readonly spoken: string;
  /** What a press does. */
  readonly command: string;
  readonly tooltip: string;
}

const toCall = () => ({ command: 'listenFirst.startCall', tooltip: vscode.l10n.t('Go to the call') });

/** While no call runs: what is overdue, where there is any. */
function reminderOf(app: App): Words | undefined {
  const { count } = overdueOf(app);
  if (count === 0 || app.hiding.isOn) return undefined;
  const text = vscode.l10n.t('{0} overdue', count);
  return { text, spoken: text, command: 'listenFirst.due.focus', tooltip: vscode.l10n.t('Show what is due') };
}

async function wordsOf(app: App): Promise<Words | undefined> {
  if (app.call.id === undefined) return reminderOf(app);
  if (app.hiding.isOn) return { text: vscode.l10n.t('Notes'), spoken: vscode.l10n.t('Notes'), ...toCall() };
  const { conversation, customer, now } = await currentMoment(app);
  if (!conversation || conversation.ended) return undefined;
  const name = shownLine(customer);
  const minutes = minutesBetween(conversation.started, now);
  return {
    text: vscode.l10n.t('{0} · {1} min', name, minutes),
    spoken: vscode.l10n.t('Call with {0}, {1} minutes', name, minutes),
    ...toCall(),
  };
}

/** One quiet item: the call while one runs, else what is overdue. It loads nothing by itself. */
export function statusBar(app: App): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('listenFirst.call', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Listen First');
  const refresh = quietly(app, async () => {
    const wasHidden = app.hiding.isOn;
    const words = await wordsOf(app);
    // What was read before the screen was hidden must not be shown after it.
    if (app.hiding.isOn !== wasHidden) return undefined;
    if (!words) return item.hide();
    item.text = words.text;
    item.command = words.command;
    item.tooltip = words.tooltip;
    item.accessibilityInformation = { label: words.spoken };
    return item.show();
  });
  void refresh();
  const news = [app.call.onDidChange, app.onDidChange, app.hiding.onDidChange, overdueOf(app).onDidChange];
  return vscode.Disposable.from(item, ...news.map(event => event(refresh)));
}
