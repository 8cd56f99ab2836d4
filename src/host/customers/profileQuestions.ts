import * as vscode from 'vscode';
import type { ProfileLine } from '../../actions/customers/profileText.ts';
import type { Holiday } from '../../domain/workCalendar.ts';
import type { LineQuestion } from '../askForLine.ts';

/** "12 days off, the last on 2031-12-26" */
export function holidayWords(holidays: readonly Holiday[]): string {
  const last = holidays.at(-1);
  return last ? vscode.l10n.t('{0} days off, the last on {1}', holidays.length, last.day) : '';
}

/** How a line is asked for. */
export function lineQuestion(line: ProfileLine): Pick<LineQuestion, 'title' | 'prompt' | 'placeholder'> {
  const { t } = vscode.l10n;
  const emptied = t('Leave it empty to take it away');
  const questions: Readonly<Record<ProfileLine, Pick<LineQuestion, 'title' | 'prompt' | 'placeholder'>>> = {
    workingDays: {
      title: t('When Do They Work?'),
      prompt: t('Dates like "end of week" and "in 5 business days" follow it'),
      placeholder: t('mon-fri'),
    },
    timeZone: { title: t('In Which Time Zone Are They?'), prompt: emptied, placeholder: t('Europe/Berlin') },
    language: { title: t('Which Language Do They Speak?'), prompt: emptied, placeholder: t('de') },
    term: {
      title: t('A Word of Theirs'),
      prompt: t('The word, "=", and what it means; without a meaning it is taken out'),
      placeholder: t('order = what they call a job'),
    },
    notes: {
      title: t('What Should One Know of Them?'),
      prompt: emptied,
      placeholder: t('likes calls at ten'),
    },
  };
  return questions[line];
}
