import * as vscode from 'vscode';
import { type Day, shortDay } from '../../domain/day.ts';
import { daysBetween } from '../../tags/deadline.ts';
import type { Look } from '../../tags/standing.ts';

/** "2 days late", "ends today", "until 3 Dec 2026" */
export function whenWords(until: Day, today: Day): string {
  const left = daysBetween(today, until);
  if (left === -1) return vscode.l10n.t('1 day late');
  if (left < 0) return vscode.l10n.t('{0} days late', -left);
  if (left === 0) return vscode.l10n.t('ends today');
  const [, ...date] = shortDay(until).split(' ');
  return vscode.l10n.t('until {0}', date.join(' '));
}

/** "12 days left", quiet at the end of a line. */
export function leftWords(until: Day, today: Day): string {
  const left = daysBetween(today, until);
  return left === 1 ? vscode.l10n.t('1 day left') : vscode.l10n.t('{0} days left', left);
}

export function lookWords(look: Look): string {
  const words: Readonly<Record<Look, string>> = {
    'no note': vscode.l10n.t('no note yet'),
    'other date': vscode.l10n.t('the note names another date'),
    'gone from the code': vscode.l10n.t('gone from the code: what verified the fix?'),
    'wrong head': vscode.l10n.t('this tag cannot be read'),
  };
  return words[look];
}

/** What is wrong with a head, and how it is written. */
export function faultWords(code: string): string {
  const { t } = vscode.l10n;
  const example = 'TEMP(until=2026-12-03)';
  const words: Readonly<Record<string, string>> = {
    unclosed: t('This tag has no closing bracket on its line. Write it like {0}.', example),
    'no-date': t('This tag names no day. Write it like {0}.', example),
    'bad-pair': t('This tag cannot be read. Write it like {0}.', example),
    'repeated-key': t('This tag says the same twice. Keep one.'),
    'bad-date': t('There is no such day. Write it like {0}.', example),
    unreadable: t('This file cannot be read, so its tags are not known.'),
    'too-large': t('This file is too large to be looked into.'),
  };
  return words[code] ?? t('This tag cannot be read. Write it like {0}.', example);
}
