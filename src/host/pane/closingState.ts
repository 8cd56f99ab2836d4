import * as vscode from 'vscode';
import { shortDay } from '../../domain/day.ts';
import type { StepId } from '../../domain/records/checklist.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import { type OpenPoint, openPoints } from '../../domain/records/openPoints.ts';
import { visibleLine } from '../../domain/visible.ts';
import type { PointAct } from '../../protocol/callKinds.ts';
import type { ClosingState, PointState } from '../../protocol/callState.ts';
import { stepLabel } from '../words.ts';
import { minutesBetween } from './callTime.ts';

const { t } = vscode.l10n;

interface Way {
  readonly hint: string;
  readonly acts: readonly PointAct[];
}

interface StepWay extends Way {
  /** What a follow-up of it is called. */
  readonly later: string;
}

const wayOf = (step: StepId): StepWay => {
  const ways: Readonly<Record<StepId, StepWay>> = {
    'let-finish': { hint: '', later: '', acts: [] },
    'said-back': {
      hint: t('Write them in a mail what you understood, and ask whether it is right.'),
      later: t('Say back by mail what we understood'),
      acts: ['done', 'followUp'],
    },
    'no-unsafe-promise': {
      hint: t('Did you promise something before its cause is known? Set it right soon.'),
      later: t('Set an unsafe promise right'),
      acts: ['done', 'followUp'],
    },
    'named-temporary': {
      hint: t('If something is a stopgap, they should know it, with its end date.'),
      later: t('Tell them what is temporary'),
      acts: ['done', 'followUp'],
    },
    'next-date': {
      hint: t('When do they hear from you, even if nothing has changed?'),
      later: t('Agree on the next date'),
      acts: ['setDate', 'followUp'],
    },
    'asked-else': {
      hint: t('Ask at the next chance whether there is anything else.'),
      later: t('Ask what else there is'),
      acts: ['done', 'followUp'],
    },
  };
  return ways[step];
};

const shortened = (text: string) => {
  const line = visibleLine(text);
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

/** They stand in Due already. */
const entryWay = (kind: 'question' | 'promise'): Way =>
  kind === 'question'
    ? { hint: t('They wait for an answer. It stays in Due until you give it.'), acts: ['done'] }
    : { hint: t('A promise without a date. It stays in Due.'), acts: ['setDate'] };

/** What a follow-up of this step is called: "Agree on the next date". */
export const followUpTitle = (step: StepId) => wayOf(step).later;

function actLabel({ kind }: OpenPoint, act: PointAct): string {
  const done = kind === 'question' ? t('Answered') : t('Done');
  const labels = { done, setDate: t('Set the date…'), followUp: t('Follow up later') };
  return labels[act];
}

function pointState(point: OpenPoint): PointState {
  const { hint, acts } = point.kind === 'step' ? wayOf(point.id) : entryWay(point.kind);
  return {
    id: point.id,
    label: point.kind === 'step' ? stepLabel(point.id) : shortened(point.text),
    hint,
    acts: acts.map(act => ({ act, label: actLabel(point, act) })),
  };
}

/** The screen after the end of a call: nothing on it must be done. */
export function closingState(conversation: Conversation, customer: string): ClosingState {
  const { id, entries, followUps, started, ended } = conversation;
  const minutes = minutesBetween(started, ended ?? started);
  return {
    conversation: id,
    customer,
    summary:
      entries.length === 1
        ? t('{0} min · 1 entry', minutes)
        : t('{0} min · {1} entries', minutes, entries.length),
    points: openPoints(conversation).map(pointState),
    followUps: followUps
      .filter(one => one.state === 'open')
      .map(one => t('{0} · {1}', one.title, shortDay(one.due.day))),
  };
}
