import * as vscode from 'vscode';
import { type Day, longDay, shortDay } from '../../domain/day.ts';
import type { DueKind } from '../../domain/records/due.ts';
import { shownLine } from '../shownLine.ts';
import type { DueItem } from '../trees/dueRows.ts';

export function dueKindWord(kind: DueKind): string {
  const words: Readonly<Record<DueKind, string>> = {
    milestone: vscode.l10n.t('Next date'),
    promise: vscode.l10n.t('Promise'),
    question: vscode.l10n.t('Answer owed'),
    followUp: vscode.l10n.t('Follow-up'),
  };
  return words[kind];
}

/** What it is and, of a promise, who made it. */
const kindWordOf = ({ kind, owes }: Pick<DueItem, 'kind' | 'owes'>): string =>
  owes ? vscode.l10n.t('They promised') : dueKindWord(kind);

/** "They: send us the log", where they owe it. */
export const titleOf = ({ title, owes }: Pick<DueItem, 'title' | 'owes'>): string =>
  owes ? vscode.l10n.t('They: {0}', shownLine(title)) : shownLine(title);

/** "Fri 27 Nov"; of another year with its year. */
function nearDay(day: Day, left: number): string {
  const words = shortDay(day);
  return Math.abs(left) < 300 ? words.slice(0, words.lastIndexOf(' ')) : words;
}

/** Short enough for a narrow list: "2 days late", "today", "Fri 27 Nov". */
export function whenOf({ due, left = 0 }: Pick<DueItem, 'due' | 'left'>): string {
  if (!due) return vscode.l10n.t('no date');
  if (left < -1) return vscode.l10n.t('{0} days late', -left);
  if (left === -1) return vscode.l10n.t('1 day late');
  if (left === 0) return vscode.l10n.t('today');
  return left === 1 ? vscode.l10n.t('tomorrow') : nearDay(due.day, left);
}

export const customerWord = ({ customer }: Pick<DueItem, 'customer'>): string =>
  customer ? shownLine(customer.name) : vscode.l10n.t('Inbox');

function movedWords({ moved }: DueItem): string {
  if (!moved) return '';
  const from = longDay(moved.from);
  return moved.isTold
    ? vscode.l10n.t('Moved from {0}', from)
    : vscode.l10n.t('Moved from {0}; they have not been told yet', from);
}

/** "Due on Friday 27 November 2026", and how late or near that is. */
function dayWords(one: DueItem): string {
  if (!one.due) return whenOf(one);
  const day = longDay(one.due.day);
  return (one.left ?? 0) > 1
    ? vscode.l10n.t('Due on {0}', day)
    : vscode.l10n.t('Due on {0}, {1}', day, whenOf(one));
}

/** Everything that is known of it, a fact a line. */
export function dueFacts(one: DueItem): string[] {
  const title = vscode.l10n.t('{0}: {1}', kindWordOf(one), shownLine(one.title));
  return [title, dayWords(one), customerWord(one), movedWords(one)].filter(Boolean);
}
