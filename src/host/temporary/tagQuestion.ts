import * as vscode from 'vscode';
import { type Day, shortDay } from '../../domain/day.ts';
import { cleanReason } from '../../tags/cleanReason.ts';
import { daysBetween } from '../../tags/deadline.ts';
import type { App } from '../app.ts';
import { askForLine, refused } from '../askForLine.ts';
import { loadDates } from '../loadDates.ts';
import { shownLine } from '../shownLine.ts';
import { aboutTag, type Site } from './aboutTag.ts';
import { longDays, readTagLine, type TagAnswer } from './readTagLine.ts';
import type { Whom } from './whom.ts';

export const tagField = 'temporary';

/** "until Thu 3 Dec 2026 · Northwind · not told yet"; on a shared screen without the name. */
function meaningOf(
  answer: TagAnswer,
  { today, isHidden }: { readonly today: Day; readonly isHidden: boolean },
): vscode.InputBoxValidationMessage {
  const { until, reason, reasonInCode, whom, named } = answer;
  const day = shortDay(until.day);
  const isLong = daysBetween(today, until.day) > longDays;
  const parts = [
    until.words === '' ? vscode.l10n.t('no date given: until {0}', day) : vscode.l10n.t('until {0}', day),
    isLong && vscode.l10n.t('more than {0} days away', longDays),
    whomWords(whom, isHidden),
    named !== undefined && !isHidden && vscode.l10n.t('in the code: {0}', `for=${named}`),
    vscode.l10n.t('not told yet'),
    reasonInCode !== cleanReason(reason) && vscode.l10n.t('in the code: {0}', shownLine(reasonInCode)),
  ];
  const { Warning, Info } = vscode.InputBoxValidationSeverity;
  return { message: parts.filter(Boolean).join(' · '), severity: isLong ? Warning : Info };
}

function whomWords({ conversation, customer }: Whom, isHidden: boolean): string {
  if (isHidden) return '';
  if (customer) return shownLine(customer.name);
  return conversation === undefined ? vscode.l10n.t('for nobody yet: it waits in the Inbox') : '';
}

/** Asks in one line why and until when, and shows what it means. @returns undefined when the box was closed */
export async function askForTag(app: App, site: Site): Promise<TagAnswer | undefined> {
  const known = Promise.all([aboutTag(app, site), loadDates()]);
  const line = await askForLine(app, {
    field: tagField,
    title: vscode.l10n.t('Tag Temporary Code'),
    prompt: vscode.l10n.t(
      'Why, and until when; at the end "for" and a name, or "for nobody", where it is for somebody else. What it means is shown here before it is kept',
    ),
    placeholder: vscode.l10n.t('retry cap raised until 3 Dec'),
    check: known.then(([facts, dates]) => text => {
      const read = readTagLine(text, facts, dates);
      const shown = { today: facts.today, isHidden: app.hiding.isOn };
      return 'fault' in read ? refused(read.fault) : meaningOf(read, shown);
    }),
  });
  const read = line === undefined ? undefined : readTagLine(line, ...(await known));
  return read === undefined || 'fault' in read ? undefined : read;
}
