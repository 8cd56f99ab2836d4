import * as vscode from 'vscode';
import { type Day, shortDay } from '../../domain/day.ts';
import type { DueDay } from '../../domain/records/due.ts';
import type { WorkCalendar } from '../../domain/workCalendar.ts';
import type { App } from '../app.ts';
import { askForLine, refused, shownDay } from '../askForLine.ts';
import { loadDates } from '../loadDates.ts';
import { shownLine } from '../shownLine.ts';
import { translated } from '../translated.ts';
import { calendarOf, type DateHabits, type WithWhom } from './calendarOf.ts';

export interface DayQuestion extends WithWhom {
  /** Keeps the lines of different questions apart. */
  readonly about: string;
  readonly title?: string;
}

/** Whoever asked forgets the line once the day is saved. */
export const dayField = (about: string) => `day/${about}`;

type Dates = Awaited<ReturnType<typeof loadDates>>;

interface Seen extends DateHabits {
  readonly today: Day;
  readonly dates: Dates;
}

async function seenBy(app: App, question: DayQuestion): Promise<Seen> {
  const [dates, desk, habits] = await Promise.all([loadDates(), app.desk(), calendarOf(app, question)]);
  return { ...habits, today: desk.today(), dates };
}

/** Why nobody there works on that day, if so. */
function dayOff(day: Day, calendar: WorkCalendar, { holidayOn, isWorkingDay }: Dates): string {
  const holiday = holidayOn(day, calendar);
  if (holiday) {
    return holiday.name === ''
      ? vscode.l10n.t('a holiday there')
      : vscode.l10n.t('{0} there', shownLine(holiday.name));
  }
  return isWorkingDay(day, calendar) ? '' : vscode.l10n.t('no working day there');
}

/** "Thu 26 Nov 2026 · Thanksgiving there", or why the words are no day and what to write instead. */
function meaningOf(words: string, { dates, ...seen }: Seen): vscode.InputBoxValidationMessage {
  const read = dates.understandDay({ words, ...seen });
  if ('problem' in read) return refused(translated(dates.dayTrouble(words, read)));
  const off = dayOff(read.day, seen.calendar, dates);
  if (off === '') return shownDay(shortDay(read.day));
  const message = [shortDay(read.day), off].join(' · ');
  return { message, severity: vscode.InputBoxValidationSeverity.Warning };
}

/** A future day in words, shown resolved before it is kept; on which of their days off it falls is said, too. */
export async function askForDay(app: App, question: DayQuestion): Promise<DueDay | undefined> {
  const known = seenBy(app, question);
  const words = await askForLine(app, {
    field: dayField(question.about),
    title: question.title ?? vscode.l10n.t('By When?'),
    prompt: vscode.l10n.t('The day is shown here before it is kept'),
    placeholder: vscode.l10n.t('Friday'),
    check: known.then(seen => line => meaningOf(line, seen)),
  });
  if (words === undefined) return undefined;
  const { dates, ...seen } = await known;
  const day = dates.readDay({ words, ...seen });
  return day && { day, words: words.trim() };
}
