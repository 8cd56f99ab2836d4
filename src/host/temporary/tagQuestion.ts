import * as vscode from 'vscode';
import { type Day, shortDay } from '../../domain/day.ts';
import type { DueDay } from '../../domain/records/due.ts';
import { cleanReason } from '../../tags/cleanReason.ts';
import { daysBetween } from '../../tags/deadline.ts';
import { openEnd } from '../../tags/openEnd.ts';
import { withoutNames } from '../../tags/withoutNames.ts';
import type { App } from '../app.ts';
import { askForLine, refused } from '../askForLine.ts';
import { loadDates } from '../loadDates.ts';
import { shownLine } from '../shownLine.ts';

export interface TagAnswer {
  readonly reason: string;
  readonly until: DueDay;
  /** The reason as it stands in the code, which others read: without the names of customers. */
  readonly reasonInCode: string;
}

export interface About {
  readonly today: Day;
  /** Whom the code is for. */
  readonly customer: string | undefined;
  /** All names that must not stand in code. */
  readonly names: readonly string[];
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

function readUntil(line: string, today: Day, { readTail, addDays }: Dates): { text: string; until: DueDay } {
  const tail = readTail({ text: line, today });
  if (tail) return { text: tail.text, until: { day: tail.day, words: tail.words } };
  return { text: line.trim(), until: { day: addDays(today, defaultDays()), words: '' } };
}

function readLine(line: string, { today, names }: About, dates: Dates): Reading {
  const { text: reason, until } = readUntil(line, today, dates);
  const open = until.words === '' ? openEnd(line) : undefined;
  if (open !== undefined) {
    return {
      fault: vscode.l10n.t(
        '"{0}" names no day to come. Write one like "until Friday", "until 3 Dec" or "until 2026-12-03".',
        shownLine(open),
      ),
    };
  }
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
export async function askForTag(app: App, about: About): Promise<TagAnswer | undefined> {
  const dates = await loadDates();
  const line = await askForLine(app, {
    field: tagField,
    title: vscode.l10n.t('Tag Temporary Code'),
    prompt: vscode.l10n.t('Why, and until when. The day is shown here before it is kept'),
    placeholder: vscode.l10n.t('retry cap raised until 3 Dec'),
    check: text => {
      const read = readLine(text, about, dates);
      const shown = app.hiding.isOn ? { ...about, customer: undefined } : about;
      return 'fault' in read ? refused(read.fault) : meaningOf(read, shown);
    },
  });
  const read = line === undefined ? undefined : readLine(line, about, dates);
  return read === undefined || 'fault' in read ? undefined : read;
}
