import * as vscode from 'vscode';
import { dayOf, shortDay } from '../../domain/day.ts';

import type { Conversation } from '../../domain/records/conversation.ts';
import { participantsLine } from '../../domain/records/participants.ts';
import { spotLabel } from '../../domain/records/place.ts';
import type { CallState } from '../../protocol/callState.ts';
import type { App } from '../app.ts';
import type { Moment } from '../call/currentMoment.ts';
import { callTime } from './callTime.ts';
import type { EntryForms } from './entries/detailActs.ts';
import type { EntryPasts } from './entries/entryPasts.ts';
import { entryStates, openRestatements } from './entries/entryState.ts';
import type { PlacesOf } from './entries/placeViews.ts';
import { foldedLists } from './foldedLists.ts';
import type { PageMemory } from './pageMemory.ts';
import { checklistState, noChecklist } from './points/checklistState.ts';
import { forgotten } from './points/leftOpenState.ts';

function nextDateOf({ milestones }: Conversation): string {
  const next = milestones.find(one => one.state === 'open');
  return next ? `${shortDay(next.due.day)} · ${next.title}` : '';
}

interface Picture extends Moment {
  readonly conversation: Conversation;
  readonly memory: PageMemory;
  readonly pasts: EntryPasts;
  readonly forms: EntryForms;
  readonly placesOf: PlacesOf;
}

/** That more was written down than is shown. */
function earlierOf({ entries, removed }: Conversation, shown: number): string {
  const left = entries.length + removed.length - shown;
  return left > 0 ? vscode.l10n.t('Show earlier ({0} more)', left.toLocaleString(vscode.env.language)) : '';
}

/** A call, or a conversation that is written down afterwards. */
export function callState(app: App, picture: Picture): CallState {
  const { conversation, customer, now, rows, memory, pasts, forms, placesOf } = picture;
  const { call } = app;
  const isPast = call.phase === 'past';
  const most = memory.shownOf(conversation.id);
  return {
    conversation: conversation.id,
    customer,
    time: callTime(conversation, now),
    people: participantsLine(conversation),
    nextDate: nextDateOf(conversation),
    link: call.link ? spotLabel(call.link) : '',
    ...checklistState(conversation),
    isPast,
    entries: entryStates(conversation, { pasts, forms, isPast, most, placesOf }),
    earlier: earlierOf(conversation, most),
    ...memory.knownPeople(conversation, rows),
    promiseShape: memory.promiseShape(conversation, dayOf(now)),
    lists: foldedLists(app, picture),
    forgotten: forgotten(conversation, { now, asleepSince: call.asleepSince }),
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
  ...noChecklist,
  isPast: false,
  entries: openRestatements(conversation),
  earlier: '',
  known: [],
  theirs: [],
  promiseShape: undefined,
  lists: undefined,
  forgotten: undefined,
});
