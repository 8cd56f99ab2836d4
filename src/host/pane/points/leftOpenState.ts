import * as vscode from 'vscode';
import { dayOf, type Instant, timeOf } from '../../../domain/day.ts';
import type { Conversation } from '../../../domain/records/conversation.ts';
import { leftOpen, offeredEnd, sleptOver } from '../../../domain/records/leftOpen.ts';
import type { LeftOpenState } from '../../../protocol/callState.ts';
import type { NamedRow } from '../../call/currentMoment.ts';
import { dayAndTime, minutesBetween } from '../callTime.ts';

const { t } = vscode.l10n;

/** So long nothing may be added before a call is taken for forgotten, in minutes. */
const patience = { inAnotherWindow: 15, inThisOne: 90 };
const most = 3;

const when = (at: Instant, now: Instant) => (dayOf(at) === dayOf(now) ? timeOf(at) : dayAndTime(at));

const endAt = (at: Instant, now: Instant) => t('End it at {0}', when(at, now));

/** Calls of other windows, or of this one before it was closed, that nobody ended. */
export function leftOpenStates(rows: readonly NamedRow[], now: Instant): readonly LeftOpenState[] {
  return leftOpen(rows, { now, current: undefined })
    .slice(0, most)
    .map(row => {
      const end = offeredEnd(row);
      const isForgotten = minutesBetween(end, now) >= patience.inAnotherWindow;
      return {
        conversation: row.id,
        text: t('A call with {0} is still open since {1}.', row.with, when(row.started, now)),
        end: isForgotten ? endAt(end, now) : '',
      };
    });
}

/** The call of this window, when nothing was added to it for long. */
export function forgotten(
  { id, entries, started, ended }: Conversation,
  { now, asleepSince }: { readonly now: Instant; readonly asleepSince: number | undefined },
): LeftOpenState | undefined {
  const latest = entries.at(-1)?.at ?? started;
  const isAsleep = sleptOver({ latest, asleepSince });
  if (ended || !(isAsleep || minutesBetween(latest, now) >= patience.inThisOne)) return undefined;
  const text = isAsleep
    ? t(
        'This computer slept, and nothing was added since {0}. Is this call still going on?',
        when(latest, now),
      )
    : t('Nothing was added since {0}. Is this call still going on?', when(latest, now));
  return { conversation: id, text, end: endAt(latest, now) };
}
