import * as vscode from 'vscode';
import { milliseconds, timeOf } from '../../../domain/day.ts';
import type { Conversation, Entry, RemovedEntry } from '../../../domain/records/conversation.ts';
import { whoseIs } from '../../../domain/records/entry.ts';
import { labels } from '../../../domain/records/labels.ts';
import { visibleLine } from '../../../domain/visible.ts';
import type { EntryState } from '../../../protocol/callState.ts';
import { kindLabel } from '../../words.ts';
import type { EntryForms } from './detailActs.ts';
import { detailValues } from './detailValues.ts';
import { type EntryPasts, noPasts } from './entryPasts.ts';
import { type PlacesOf, placesAsLinked } from './placeViews.ts';
import { askWord, moodWord, outcomeWord, promiseWord, valueWords } from './valueWords.ts';

const { t } = vscode.l10n;

function labelOf(entry: Entry): string {
  const { kind } = entry;
  const whose = whoseIs(entry);
  if (kind === 'question') return askWord(whose);
  return kind === 'promise' ? promiseWord(whose) : kindLabel(kind);
}

function markOf({ kind, answer, asks, outcome }: Entry): string {
  if (kind === 'restatement') {
    if (!answer) return t('not confirmed yet');
    return answer.state === 'confirmed' ? t('confirmed') : t('corrected');
  }
  if (kind === 'question' && asks === 'us' && !outcome) return t('needed from them');
  return outcome ? outcomeWord(outcome) : '';
}

/** In one quiet line: the date and what else was said of it at leisure. */
function aboutOf(entry: Entry): string {
  const { mood, ...rest } = entry;
  const said = (['due', 'decision', ...labels] as const).map(name => valueWords(name, rest));
  return [...said, mood ? moodWord(mood.mood) : ''].map(visibleLine).filter(Boolean).join(' · ');
}

/** What an entry still waits for. */
function actsOf({ kind, answer, outcome, due, impact }: Entry): EntryState['acts'] {
  if (kind === 'restatement' && !answer) {
    return [
      { act: 'confirm', label: t('Confirmed') },
      { act: 'correct', label: t('Corrected…') },
    ];
  }
  if (outcome) return [];
  if (kind === 'question') return [{ act: 'answer', label: t('Answered') }];
  if (kind === 'promise') {
    return [
      { act: 'keep', label: t('Kept') },
      { act: 'break', label: t('Broken') },
      { act: 'setDate', label: due ? t('Other date…') : t('By when…') },
    ];
  }
  return impact ? [{ act: 'solve', label: t('Solved') }] : [];
}

export interface Showing {
  /** What became of the entries that were changed. */
  readonly pasts: EntryPasts;
  /** The forms that are open or hold something. */
  readonly forms: EntryForms;
  /** How many of the newest are shown. */
  readonly most: number;
  /** A talk that was written down afterwards: its lines have no times of their own. */
  readonly isPast: boolean;
  /** Where its links stand; as they were linked, unless given. */
  readonly placesOf?: PlacesOf;
}

function formState(entry: Entry, forms: EntryForms): Pick<EntryState, 'details' | 'hasDraft'> {
  const { draft = {}, isOpen } = forms.get(entry.id) ?? {};
  const details = isOpen && { details: { values: detailValues(entry), draft } };
  return { hasDraft: Object.keys(draft).length > 0, ...details };
}

function entryState(entry: Entry, { pasts, forms, isPast, placesOf = placesAsLinked }: Showing): EntryState {
  const { past, isUndoable = false } = pasts.get(entry.id) ?? {};
  return {
    id: entry.id,
    time: isPast ? '' : timeOf(entry.at),
    as: entry.kind,
    whose: whoseIs(entry),
    label: labelOf(entry),
    speaker: entry.speaker ?? '',
    text: entry.text,
    mark: markOf(entry),
    about: aboutOf(entry),
    correction: entry.answer?.words ?? '',
    reach: entry.reach,
    isRemoved: false,
    isUndoable,
    acts: actsOf(entry),
    places: placesOf(entry),
    ...formState(entry, forms),
    ...(past && { past }),
  };
}

const removedState = ({ id, at }: RemovedEntry, { pasts, isPast }: Showing): EntryState => ({
  id,
  time: isPast ? '' : timeOf(at),
  as: 'note',
  whose: 'us',
  label: '',
  speaker: '',
  text: '',
  mark: pasts.get(id)?.removal ?? '',
  about: '',
  correction: '',
  reach: 'team',
  isRemoved: true,
  isUndoable: false,
  hasDraft: false,
  acts: [],
  places: [],
});

interface Line {
  readonly id: string;
  readonly time: number;
  readonly state: () => EntryState;
}

const newestFirst = (left: Line, right: Line) => right.time - left.time || (left.id < right.id ? 1 : -1);

/** Removed entries keep their place in the list, without their words, so that they can be brought back there. */
export function entryStates({ entries, removed }: Conversation, showing: Showing): readonly EntryState[] {
  const line = ({ id, at }: RemovedEntry, state: () => EntryState) => ({ id, time: milliseconds(at), state });
  // They stand in the order they were said: none but the last can be among the newest.
  const all = [
    ...entries.slice(-showing.most).map(one => line(one, () => entryState(one, showing))),
    ...removed.map(one => line(one, () => removedState(one, showing))),
  ];
  return all
    .sort(newestFirst)
    .slice(0, showing.most)
    .map(one => one.state());
}

/** What was said back and waits for an answer, newest first, without a word of it. */
export function openRestatements({ entries }: Conversation): readonly EntryState[] {
  return entries
    .filter(one => one.kind === 'restatement' && !one.answer)
    .map(one => ({ ...entryState({ ...one, text: '', places: [] }, nothingToShow), speaker: '', about: '' }))
    .reverse();
}

const nothingToShow: Showing = { pasts: noPasts, forms: new Map(), most: 0, isPast: true };
