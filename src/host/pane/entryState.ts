import * as vscode from 'vscode';
import { shortDay, timeOf } from '../../domain/day.ts';
import type { Conversation, Entry, RemovedEntry } from '../../domain/records/conversation.ts';
import { spotLabel } from '../../domain/records/place.ts';
import type { EntryState } from '../../protocol/callState.ts';
import { kindLabel } from '../words.ts';
import { type EntryPasts, noPasts } from './entryPasts.ts';

const { t } = vscode.l10n;

function labelOf({ kind, asks }: Entry): string {
  if (kind !== 'question') return kindLabel(kind);
  return asks === 'us' ? t('We ask') : t('They ask');
}

function outcomeWord({ outcome }: Entry): string {
  const words = { answered: t('answered'), kept: t('kept'), broken: t('broken') };
  return outcome ? words[outcome] : '';
}

function markOf(entry: Entry): string {
  const { kind, answer, due } = entry;
  if (kind === 'restatement') {
    if (!answer) return t('not confirmed yet');
    return answer.state === 'confirmed' ? t('confirmed') : t('corrected');
  }
  const day = due ? t('by {0}', shortDay(due.day)) : '';
  return [day, outcomeWord(entry)].filter(Boolean).join(' · ');
}

/** What an entry of this kind still waits for. */
function actsOf({ kind, answer, outcome, due }: Entry): EntryState['acts'] {
  if (kind === 'restatement' && !answer) {
    return [
      { act: 'confirm', label: t('Confirmed') },
      { act: 'correct', label: t('Corrected…') },
    ];
  }
  if (kind === 'question' && !outcome) return [{ act: 'answer', label: t('Answered') }];
  if (kind === 'promise' && !outcome)
    return [{ act: 'setDate', label: due ? t('Other date…') : t('By when…') }];
  return [];
}

export interface Showing {
  /** What became of the entries that were changed. */
  readonly pasts: EntryPasts;
  /** A talk that was written down afterwards: its lines have no times of their own. */
  readonly isPast: boolean;
}

function entryState(entry: Entry, { pasts, isPast }: Showing): EntryState {
  const { past, isUndoable = false } = pasts.get(entry.id) ?? {};
  return {
    id: entry.id,
    time: isPast ? '' : timeOf(entry.at),
    as: entry.kind,
    label: labelOf(entry),
    speaker: entry.speaker ?? '',
    text: entry.text,
    mark: markOf(entry),
    correction: entry.answer?.words ?? '',
    reach: entry.reach,
    isRemoved: false,
    isUndoable,
    acts: actsOf(entry),
    places: entry.places.map(place => ({ id: place.id, label: spotLabel(place.spot) })),
    ...(past && { past }),
  };
}

const removedState = ({ id, at }: RemovedEntry, { pasts, isPast }: Showing): EntryState => ({
  id,
  time: isPast ? '' : timeOf(at),
  as: 'note',
  label: '',
  speaker: '',
  text: '',
  mark: pasts.get(id)?.removal ?? '',
  correction: '',
  reach: 'team',
  isRemoved: true,
  isUndoable: false,
  acts: [],
  places: [],
});

interface Timed {
  readonly id: string;
  readonly at: string;
}

const newestFirst = (left: Timed, right: Timed) =>
  Date.parse(right.at) - Date.parse(left.at) || (left.id < right.id ? 1 : -1);

/** Removed entries keep their place in the list, without their words, so that they can be brought back there. */
export function entryStates({ entries, removed }: Conversation, showing: Showing): readonly EntryState[] {
  const all = [
    ...entries.map(one => ({ id: one.id, at: one.at, state: () => entryState(one, showing) })),
    ...removed.map(one => ({ id: one.id, at: one.at, state: () => removedState(one, showing) })),
  ];
  return all.sort(newestFirst).map(one => one.state());
}

/** What was said back and waits for an answer, newest first, without a word of it. */
export function openRestatements({ entries }: Conversation): readonly EntryState[] {
  return entries
    .filter(one => one.kind === 'restatement' && !one.answer)
    .map(one => ({ ...entryState({ ...one, text: '', places: [] }, nothingToShow), speaker: '' }))
    .reverse();
}

const nothingToShow: Showing = { pasts: noPasts, isPast: true };
