import * as vscode from 'vscode';
import { dayOf, type Instant, milliseconds, shortDay, timeOf } from '../../domain/day.ts';
import type { Conversation } from '../../domain/records/conversation.ts';

/** Whole minutes; a clock that was set back counts as none. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((milliseconds(to) - milliseconds(from)) / 60_000));
}

/** "Fri 20 Nov 2026, 16:40" */
export const dayAndTime = (at: Instant) => `${shortDay(dayOf(at))}, ${timeOf(at)}`;

/** "12 min" while it runs; once it is over, when it took place and how long. */
export function callTime({ started, ended }: Conversation, now: Instant): string {
  const { t } = vscode.l10n;
  if (!ended) return t('{0} min', minutesBetween(started, now));
  return t('{0} · {1} min', dayAndTime(started), minutesBetween(started, ended));
}
