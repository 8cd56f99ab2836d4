import * as vscode from 'vscode';
import { shortDay } from '../../domain/day.ts';
import type { Row } from '../../domain/ports.ts';
import { steps } from '../../domain/records/checklist.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import { participantsLine } from '../../domain/records/participants.ts';
import { spotLabel } from '../../domain/records/place.ts';
import type { CallState } from '../../protocol/callState.ts';
import type { App } from '../app.ts';
import type { Moment } from '../call/currentMoment.ts';
import { stepLabel } from '../words.ts';
import { callTime } from './callTime.ts';
import type { EntryPasts } from './entryPasts.ts';
import { entryStates, openRestatements } from './entryState.ts';
import { forgotten } from './leftOpenState.ts';

function nextDateOf({ milestones }: Conversation): string {
  const next = milestones.find(one => one.state === 'open');
  return next ? `${shortDay(next.due.day)} · ${next.title}` : '';
}

/** What waits for this customer. */
function listsOf({ call, lists }: App, rows: readonly Row[]): CallState['lists'] {
  if (call.isInWindow) return undefined;
  const [due, temporary] = [rows.flatMap(row => row.due), rows.flatMap(row => row.temporary)];
  return {
    label: vscode.l10n.t('{0} due · {1} temporary', due.length, temporary.length),
    isFolded: lists.areFolded,
  };
}

interface Picture extends Moment {
  readonly conversation: Conversation;
  readonly pasts: EntryPasts;
}

/** A call, or a conversation that is written down afterwards. */
export function callState(app: App, { conversation, customer, now, pasts, rows }: Picture): CallState {
  const { call } = app;
  const isPast = call.phase === 'past';
  return {
    conversation: conversation.id,
    customer,
    time: callTime(conversation, now),
    people: participantsLine(conversation),
    nextDate: nextDateOf(conversation),
    link: call.link ? spotLabel(call.link) : '',
    steps: steps.map(id => ({ id, label: stepLabel(id), state: conversation.checklist[id] })),
    isPast,
    entries: entryStates(conversation, { pasts, isPast }),
    lists: listsOf(app, rows),
    forgotten: forgotten(conversation, now),
  };
}

/** On a shared screen only the field is left: no name, no words, no count. */
export const hiddenCall = (conversation: Conversation): CallState => ({
  conversation: conversation.id,
  customer: '',
  time: '',
  people: '',
  nextDate: '',
  link: '',
  steps: [],
  isPast: false,
  entries: openRestatements(conversation),
  lists: undefined,
  forgotten: undefined,
});
