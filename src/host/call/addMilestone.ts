import * as vscode from 'vscode';
import { type Day, shortDay } from '../../domain/day.ts';
import { Problem } from '../../domain/problem.ts';
import type { App } from '../app.ts';

type ReadDay = (words: string) => Day | undefined;

const hint = () =>
  vscode.l10n.t('Write a day like "Friday", "3 Dec", "in 3 days" or 2026-12-03; not one that has passed');

function askForDay(readDay: ReadDay): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Next Date (1/2): when do they hear from you?'),
    prompt: vscode.l10n.t('The day is shown here before it is kept'),
    placeHolder: vscode.l10n.t('Friday'),
    ignoreFocusOut: true,
    validateInput: words => {
      if (words.trim() === '') return undefined;
      const day = readDay(words);
      if (day === undefined) return { message: hint(), severity: vscode.InputBoxValidationSeverity.Error };
      return { message: shortDay(day), severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
}

function askForTitle(day: Day): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Next Date (2/2)'),
    prompt: vscode.l10n.t('What happens on {0}?', shortDay(day)),
    value: vscode.l10n.t('Next update'),
    ignoreFocusOut: true,
  });
}

/** Keeps the next date in the words it was agreed in, always shown resolved before it is kept. */
export async function addMilestone(app: App): Promise<void> {
  const { id } = app.call;
  if (id === undefined)
    throw new Problem('not found', vscode.l10n.t('Start a call, then agree on the next date.'));
  const desk = await app.desk();
  const dates = await import('../lazy/dates.ts');
  const readDay: ReadDay = words => dates.readDay({ words, today: desk.today() });
  const words = (await askForDay(readDay))?.trim();
  const day = words ? readDay(words) : undefined;
  if (words === undefined || day === undefined) return;
  const title = (await askForTitle(day))?.trim();
  if (title) await desk.change.addMilestone({ conversation: id, title, day, words });
}
