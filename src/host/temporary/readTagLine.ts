import * as vscode from 'vscode';
import type { DueDay } from '../../domain/records/due.ts';
import { cleanReason } from '../../tags/cleanReason.ts';
import { namedAtEnd } from '../../tags/namedAtEnd.ts';
import { openEnd } from '../../tags/openEnd.ts';
import { isHeadValue } from '../../tags/tag.ts';
import { withoutNames } from '../../tags/withoutNames.ts';
import type { loadDates } from '../loadDates.ts';
import { shownLine } from '../shownLine.ts';
import { translated } from '../translated.ts';
import type { About } from './aboutTag.ts';
import type { Whom } from './whom.ts';

export interface TagAnswer {
  readonly reason: string;
  readonly until: DueDay;
  /** The reason as it stands in the code: without the names of customers, unless the code may name them. */
  readonly reasonInCode: string;
  readonly whom: Whom;
  /** The customer's id, where the code may name it. */
  readonly named?: string | undefined;
}

/** Longer than this is rarely temporary. */
export const longDays = 180;

const usualDays = 30;

function defaultDays(): number {
  const days = Number(vscode.workspace.getConfiguration('listenFirst').get('temporary.defaultDays'));
  return days >= 1 ? Math.min(longDays, Math.round(days)) : usualDays;
}

type Dates = Awaited<ReturnType<typeof loadDates>>;
export type Reading = TagAnswer | { readonly fault: string };

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

/** Whom a line names at its end, and what is left of it. */
function readWhom(line: string, { others, whom }: About): { readonly text: string; readonly whom: Whom } {
  const found = namedAtEnd(line, others.keys());
  const named = found && others.get(found.name);
  if (!found || !named) return { text: line, whom };
  return { text: found.text, whom: named.customer && named.customer.id === whom.customer?.id ? whom : named };
}

/** "cap raised for Acme until 3 Dec" and "cap raised until 3 Dec for Acme" are the same. */
function readParts(line: string, about: About, dates: Dates) {
  const last = readWhom(line, about);
  const { text, until } = readUntil(last.text, about, dates);
  const isNamed = last.text !== line || until.words === '';
  const inner = isNamed ? { text, whom: last.whom } : readWhom(text, about);
  return { reason: inner.text, whom: inner.whom, until, open: last.text };
}

const idInCode = ({ customer }: Whom, { mayName }: About) =>
  mayName && customer && isHeadValue(customer.id) ? customer.id : undefined;

/** What a line of input means, or what is wrong with it. */
export function readTagLine(line: string, about: About, dates: Dates): Reading {
  const { reason, whom, until, open } = readParts(line, about, dates);
  const { names } = about;
  const fault = until.words === '' ? endFault(open, about, dates) : undefined;
  if (fault !== undefined) return { fault };
  const reasonInCode = cleanReason(withoutNames(reason, names, vscode.l10n.t('the customer')));
  if (reasonInCode === '') return { fault: vscode.l10n.t('Say first why this code is temporary.') };
  return { reason, until, reasonInCode, whom, named: idInCode(whom, about) };
}
