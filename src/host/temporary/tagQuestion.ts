import * as vscode from 'vscode';
import { shortDay } from '../../domain/day.ts';
import type { DueDay } from '../../domain/records/due.ts';
import { cleanReason } from '../../tags/cleanReason.ts';
import { daysBetween } from '../../tags/deadline.ts';
import { openEnd } from '../../tags/openEnd.ts';
import { withoutNames } from '../../tags/withoutNames.ts';
import type { App } from '../app.ts';
import { askForLine, refused } from '../askForLine.ts';
import { loadDates } from '../loadDates.ts';
import { shownLine } from '../shownLine.ts';
import { translated } from '../translated.ts';
import { type About, aboutTag, type Site } from './aboutTag.ts';

export interface TagAnswer {
  readonly reason: string;
  readonly until: DueDay;
  /** The reason as it stands in the code, which others read: without the names of customers. */
  readonly reasonInCode: string;
}

export const tagField = 'temporary';

/** Longer than this is rarely temporary. */
const longDays = 180;

const usualDays = 30;

function defaultDays(): number {
  const days = Number(vscode.workspace.getConfiguration('listenFirst').get('temporary.defaultDays'));
  return days >= 1 ? Math.min(longDays, Math.round(days)) : usualDays;
}

type Dates = Awaited<ReturnType<typeof loadDates>>;
type Reading = TagAnswer | { readonly fault: string };

function readUntil(
  line: string,
  { today, order, calendar }: About,
  { readTail, addDays }: Dates,
): { text: string; until: DueDay } {
  const tail = readTail({ text: line, today, order, calendar });
  if (tail) return { text: tail.text, until: { day: tail.day, words: tail.words } };
  return { text: line.trim(), until: { day: addDays(today, defaultDays()), words: '' } };
}

/** An end that somebody wanted and that is no day. */
function endFault(line: string, { today, order, calendar }: About, dates: Dates): string | undefined {
  const trouble = dates.tailTrouble({ text: line, today, order, calendar });
  if (trouble) return translated(dates.dayTrouble(trouble.words, trouble));
  const open = openEnd(line);
  if (open === undefined) return undefined;
  return vscode.l10n.t(
    '"{0}" names no day to come. Write one like "until Friday", "until 3 Dec" or "until 2026-12-03".',
    shownLine(open),
  );
}

function readLine(line: string, about: About, dates: Dates): Reading {
  const { text: reason, until } = readUntil(line, about, dates);
  const { names } = about;
  const fault = until.words === '' ? endFault(line, about, dates) : undefined;
  if (fault !== undefined) return { fault };
  const reasonInCode = cleanReason(withoutNames(reason, names, vscode.l10n.t('the customer')));
  if (reasonInCode === '') return { fault: vscode.l10n.t('Say first why this code is temporary.') };
  return { reason, until, reasonInCode };
}

/** "until Thu 3 Dec 2026 · Northwind · not told yet" */
function meaningOf(answer: TagAnswer, { today, customer }: About): vscode.InputBoxValidationMessage {
  const { until, reason, reasonInCode } = answer;
  const day = shortDay(until.day);
  const isLong = daysBetween(today, until.day) > longDays;
  const parts = [
    until.words === '' ? vscode.l10n.t('no date given: until {0}', day) : vscode.l10n.t('until {0}', day),
    isLong && vscode.l10n.t('more than {0} days away', longDays),
    customer && shownLine(customer),
    vscode.l10n.t('not told yet'),
    reasonInCode !== cleanReason(reason) && vscode.l10n.t('in the code: {0}', shownLine(reasonInCode)),
  ];
  const { Warning, Info } = vscode.InputBoxValidationSeverity;
  return { message: parts.filter(Boolean).join(' · '), severity: isLong ? Warning : Info };
}

/** Asks in one line why and until when, and shows what it means. @returns undefined when the box was closed */
export async function askForTag(app: App, site: Site): Promise<TagAnswer | undefined> {
  const known = Promise.all([aboutTag(app, site), loadDates()]);
  const line = await askForLine(app, {
    field: tagField,
    title: vscode.l10n.t('Tag Temporary Code'),
    prompt: vscode.l10n.t('Why, and until when. The day is shown here before it is kept'),
    placeholder: vscode.l10n.t('retry cap raised until 3 Dec'),
    check: known.then(([facts, dates]) => text => {
      const read = readLine(text, facts, dates);
      const shown = app.hiding.isOn ? { ...facts, customer: undefined } : facts;
      return 'fault' in read ? refused(read.fault) : meaningOf(read, shown);
    }),
  });
  const read = line === undefined ? undefined : readLine(line, ...(await known));
  return read === undefined || 'fault' in read ? undefined : read;
}
