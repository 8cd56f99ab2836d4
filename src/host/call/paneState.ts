import * as vscode from 'vscode';
import { milliseconds, shortDay, timeOf } from '../../domain/day.ts';
import { steps } from '../../domain/records/checklist.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import { spotLabel } from '../../domain/records/place.ts';
import type { CallState, EntryState, PaneState } from '../../protocol/call.ts';
import { whereKept } from '../whereKept.ts';
import { kindLabel, paneWords, stepLabel } from '../words.ts';

export interface Moment {
  readonly conversation: Conversation | undefined;
  readonly customer: string;
  readonly now: string;
  /** Wall-clock time of the last save in this window, or empty. */
  readonly savedAt: string;
}

/** Whole minutes since the start; a clock that was set back counts as none. */
export function minutesSince(started: string, now: string): number {
  return Math.max(0, Math.floor((milliseconds(now) - milliseconds(started)) / 60_000));
}

function entryState({ id, at, kind, text, places }: Entry): EntryState {
  return {
    id,
    time: timeOf(at),
    as: kind,
    label: kindLabel(kind),
    text,
    places: places.map(place => ({ id: place.id, label: spotLabel(place.spot) })),
  };
}

function nextDateOf({ milestones }: Conversation): string {
  const next = milestones.find(one => one.state === 'open');
  return next ? `${shortDay(next.due.day)} · ${next.title}` : '';
}

function callState(conversation: Conversation, { customer, now }: Moment): CallState {
  return {
    conversation: conversation.id,
    customer,
    minutes: vscode.l10n.t('{0} min', minutesSince(conversation.started, now)),
    nextDate: nextDateOf(conversation),
    steps: steps.map(id => ({ id, label: stepLabel(id), state: conversation.checklist[id] })),
    entries: conversation.entries.map(entryState).reverse(),
  };
}

const statusOf = ({ savedAt }: Moment) =>
  savedAt ? vscode.l10n.t('saved {0} · {1}', savedAt, whereKept()) : whereKept();

/** The whole picture the call pane shows. */
export function paneState(moment: Moment): PaneState {
  const { conversation } = moment;
  return {
    words: paneWords(),
    call: conversation && callState(conversation, moment),
    status: conversation ? statusOf(moment) : '',
  };
}
