import * as vscode from 'vscode';
import { shortDay } from '../../domain/day.ts';
import type { DueDay } from '../../domain/records/due.ts';
import type { App } from '../app.ts';
import { askForLine, refused, shownDay } from '../askForLine.ts';
import { loadDates } from '../loadDates.ts';

const hint = () =>
  vscode.l10n.t('Write a day like "Friday", "3 Dec", "in 3 days" or 2026-12-03; not one that has passed');

/** Whoever asked forgets the line once the day is saved. */
export const dayField = (about: string) => `day/${about}`;

/** A future day in words, shown resolved before it is kept. @param about keeps the lines of different questions apart */
export async function askForDay(app: App, about: string, title?: string): Promise<DueDay | undefined> {
  const [{ readDay }, desk] = await Promise.all([loadDates(), app.desk()]);
  const today = desk.today();
  const words = await askForLine(app, {
    field: dayField(about),
    title: title ?? vscode.l10n.t('By When?'),
    prompt: vscode.l10n.t('The day is shown here before it is kept'),
    placeholder: vscode.l10n.t('Friday'),
    check: line => {
      const day = readDay({ words: line, today });
      return day ? shownDay(shortDay(day)) : refused(hint());
    },
  });
  const day = words === undefined ? undefined : readDay({ words, today });
  if (words === undefined || day === undefined) return undefined;
  return { day, words: words.trim() };
}
