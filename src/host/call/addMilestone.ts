import * as vscode from 'vscode';
import { shortDay } from '../../domain/day.ts';
import { Problem } from '../../domain/problem.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';
import { askForDay, dayField } from './askForDay.ts';

/** Keeps the next date in the words it was agreed in, always shown resolved before it is kept. */
export async function addMilestone(app: App): Promise<void> {
  const { id } = app.call;
  if (id === undefined)
    throw new Problem('not found', vscode.l10n.t('Start a call, then agree on the next date.'));
  const titleField = `milestone/${id}`;
  const due = await askForDay(app, titleField, vscode.l10n.t('Next Date (1/2): when do they hear from you?'));
  if (!due) return;
  const title = await askForLine(app, {
    field: titleField,
    title: vscode.l10n.t('Next Date (2/2)'),
    prompt: vscode.l10n.t('What happens on {0}?', shortDay(due.day)),
    initial: vscode.l10n.t('Next update'),
  });
  if (title === undefined) return;
  await (await app.desk()).change.addMilestone({ conversation: id, title: title.trim(), ...due });
  await forgetLine(app, titleField);
  await forgetLine(app, dayField(titleField));
}
