import * as vscode from 'vscode';
import type { ChangedEntry } from '../../../actions/entries/changedEntries.ts';
import type { EntryHistory, EntryVersion } from '../../../actions/entries/entryHistory.ts';
import type { Did } from '../../../domain/log/versions.ts';
import type { Alternatives, Changeable } from '../../../domain/records/entryValues.ts';
import { shortened } from '../../../domain/visible.ts';
import type {
  AlternativesState,
  HistoryState,
  PastState,
  VersionState,
} from '../../../protocol/callState.ts';
import { wallTime } from '../wallTime.ts';
import { fieldLabel, valueWords } from './valueWords.ts';

const { t } = vscode.l10n;

/** No page shows more versions of one entry, nor more signs of each: all of it stands in the log. */
const most = { versions: 50, signs: 2_000 };

const shortText = (text: string) => shortened(text, most.signs);

function didWord(did: Did): string {
  const words: Readonly<Record<Did, string>> = {
    made: t('written'),
    changed: t('changed'),
    deleted: t('deleted'),
    restored: t('brought back'),
  };
  return words[did];
}

/** Of the line that made the entry only the words: the rest stands at the entry or in later lines. */
function factsOf({ did, fields }: EntryVersion): string {
  const given = did === 'made' ? [] : (Object.keys(fields) as Changeable[]);
  return given
    .filter(name => name !== 'text')
    .map(name => valueWords(name, fields))
    .filter(Boolean)
    .join(' · ');
}

function versionState(one: EntryVersion, { text, now }: { text: string; now: string }): VersionState {
  const { operation, at, author, did, fields, differs } = one;
  const canComeBack = differs && did !== 'deleted';
  return {
    id: operation,
    time: wallTime(at, now),
    author,
    did: didWord(did),
    facts: shortText(factsOf(one)),
    text: fields.text === text && !canComeBack ? '' : shortText(fields.text ?? ''),
    canComeBack,
  };
}

export function historyState({ versions }: EntryHistory, now: string): HistoryState {
  const text = versions.at(-1)?.text ?? '';
  const shown = versions.slice(-most.versions);
  const left = versions.length - shown.length;
  return {
    versions: shown.map(one => versionState(one, { text, now })).reverse(),
    older: left > 0 ? t('{0} older ones: listen-first note history', left) : '',
  };
}

function alternativesLabel({ field, values }: Alternatives): string {
  const people = new Set(values.map(one => one.author)).size;
  const label =
    people === 2
      ? t('Changed by two people')
      : people > 2
        ? t('Changed by {0} people', people)
        : t('Changed twice at once');
  return field === 'text' ? label : t('{0}: {1}', label, fieldLabel(field));
}

const alternativesState = (one: Alternatives, now: string): AlternativesState => ({
  field: one.field,
  label: alternativesLabel(one),
  values: one.values.map(({ operation, author, at, given }) => ({
    version: operation,
    text: shortText(valueWords(one.field, given)),
    by: t('{0}, {1}', author, wallTime(at, now)),
  })),
});

/** What an entry's line in the list tells of its past. */
export function pastState({ changed, alternatives }: ChangedEntry, now: string): PastState {
  const time = changed ? wallTime(changed.at, now) : '';
  const label = changed?.isReworded ? t('edited {0}', time) : t('history');
  return { label: changed ? label : '', alternatives: alternatives.map(one => alternativesState(one, now)) };
}

/** "Deleted by Dana, 10:44" */
export function removalWords({ author, at }: Pick<EntryVersion, 'author' | 'at'>, now: string): string {
  return t('Deleted by {0}, {1}', author, wallTime(at, now));
}
