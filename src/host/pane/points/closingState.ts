import * as vscode from 'vscode';
import { shortDay, timeOf } from '../../../domain/day.ts';
import type { Row } from '../../../domain/ports.ts';
import type { Step } from '../../../domain/records/checklists/checklist.ts';
import { stepWords } from '../../../domain/records/checklists/steps.ts';
import type { Conversation } from '../../../domain/records/conversation.ts';
import { isEmptyTalk } from '../../../domain/records/isEmptyTalk.ts';
import { rowShowing } from '../../../domain/records/merges.ts';
import { type OpenPoint, openPoints } from '../../../domain/records/openPoints.ts';
import { overlapping } from '../../../domain/records/overlapping.ts';
import { shortened, visibleLine } from '../../../domain/visible.ts';
import type { PointAct } from '../../../protocol/callKinds.ts';
import type { ClosingState, PointState } from '../../../protocol/callState.ts';
import type { Moment } from '../../call/currentMoment.ts';
import { translated } from '../../translated.ts';
import { stepLabel } from '../../words.ts';
import { minutesBetween } from '../callTime.ts';

const { t } = vscode.l10n;

/** The moment of a call that has ended. */
type Closing = Moment & { readonly conversation: Conversation; readonly lists: ClosingState['lists'] };

interface Way {
  readonly hint: string;
  readonly acts: readonly PointAct[];
}

/** A date is agreed; everything else is done, and said to be. */
function stepWay(step: Step): Way {
  const { after } = stepWords(step);
  if (!after) return { hint: '', acts: [] };
  return { hint: translated(after.hint), acts: [after.setsDate ? 'setDate' : 'done', 'followUp'] };
}

function stepLater(step: Step): string {
  const { after } = stepWords(step);
  return after ? translated(after.later) : '';
}

const shortLine = (text: string) => shortened(visibleLine(text), 80);

const promiseHint = (point: OpenPoint) =>
  'owes' in point
    ? t('They promised it without a date. It stays in Due.')
    : t('A promise without a date. It stays in Due.');

const questionHint = (point: OpenPoint) =>
  'asks' in point
    ? t('You asked this. Did they answer? It stays under what you need from them.')
    : t('They wait for an answer. It stays in Due until you give it.');

/** What we owe stands in Due already, what we asked them in the next update. */
function entryWay(point: Exclude<OpenPoint, { kind: 'step' }>): Way {
  const ways: Readonly<Record<typeof point.kind, Way>> = {
    question: { hint: questionHint(point), acts: ['done'] },
    promise: { hint: promiseHint(point), acts: ['setDate'] },
    need: {
      hint: t('What is the real need? Ask what they want to reach with it, and how they do it today.'),
      acts: ['followUp'],
    },
  };
  return ways[point.kind];
}

/** What a follow-up of this point is called: "Agree on the next date"; empty where it can have none. */
export function followUpTitle(point: OpenPoint): string {
  if (point.kind === 'step') return stepLater(point.step);
  return point.kind === 'need' ? t('Ask what they really need: {0}', shortLine(point.text)) : '';
}

function actLabel({ kind }: OpenPoint, act: PointAct): string {
  const done = kind === 'question' ? t('Answered') : t('Done');
  const labels = { done, setDate: t('Set the date…'), followUp: t('Follow up later'), merge: t('Merge') };
  return labels[act];
}

const mergePoint = 'merge-';

/** The conversation that a point offers to merge with; undefined where it is another point. */
export const mergeIn = (point: string): string | undefined =>
  point.startsWith(mergePoint) ? point.slice(mergePoint.length) : undefined;

/** Probably two people wrote one talk down. */
function overlapState({ id, started }: Row): PointState {
  return {
    id: `${mergePoint}${id}`,
    label: t('Another conversation with them was logged at the same time, from {0} on', timeOf(started)),
    hint: t('If it was the same talk, let both be one. Everything in them stays, and it can be undone.'),
    acts: [{ act: 'merge', label: t('Merge with the one of {0}', timeOf(started)) }],
  };
}

function pointState(point: OpenPoint): PointState {
  const { hint, acts } = point.kind === 'step' ? stepWay(point.step) : entryWay(point);
  return {
    id: point.id,
    label: point.kind === 'step' ? stepLabel(point.step) : shortLine(point.text),
    hint,
    acts: acts.map(act => ({ act, label: actLabel(point, act) })),
  };
}

/** The screen after the end of a call: nothing on it must be done. */
export function closingState({ conversation, customer, rows, now, lists }: Closing): ClosingState {
  const { id, entries, followUps, started, ended } = conversation;
  const minutes = minutesBetween(started, ended ?? now);
  const own = rowShowing(rows, id);
  return {
    conversation: id,
    customer,
    summary:
      entries.length === 1
        ? t('{0} min · 1 entry', minutes)
        : t('{0} min · {1} entries', minutes, entries.length),
    points: [
      ...(own ? overlapping(rows, own, now) : []).map(overlapState),
      ...openPoints(conversation).map(pointState),
    ],
    followUps: followUps
      .filter(one => one.state === 'open')
      .map(one => t('{0} · {1}', one.title, shortDay(one.due.day))),
    isEmpty: isEmptyTalk(conversation),
    lists,
  };
}
