import * as vscode from 'vscode';
import { shortDay } from '../../domain/day.ts';
import type { Changeable, EntryValues } from '../../domain/records/entryValues.ts';
import { kindLabel } from '../words.ts';

const { t } = vscode.l10n;

type Given = { readonly [K in Changeable]-?: NonNullable<EntryValues[K]> };
type Words = { readonly [K in Changeable]: (value: Given[K]) => string };

const shown: Words = {
  text: text => text,
  kind: kindLabel,
  reach: reach => ({ me: t('only me'), team: t('team'), customer: t('customer') })[reach],
  speaker: name => t('said by {0}', name),
  asks: asks => (asks === 'us' ? t('We ask') : t('They ask')),
  due: ({ day }) => t('by {0}', shortDay(day)),
  answer: ({ state, words }) => {
    if (state === 'confirmed') return t('confirmed');
    return words ? t('They said instead: {0}', words) : t('corrected');
  },
  outcome: outcome => ({ answered: t('answered'), kept: t('kept'), broken: t('broken') })[outcome],
};

/** What is said by a value that was taken back. */
const none = (field: Changeable): string => {
  const words: Partial<Record<Changeable, string>> = {
    speaker: t('said by nobody named'),
    due: t('no date'),
    answer: t('not confirmed yet'),
    outcome: t('still open'),
  };
  return words[field] ?? '';
};

/** One value of an entry in words; empty where it says nothing. */
export function valueWords<K extends Changeable>(field: K, values: EntryValues): string {
  const value = values[field];
  if (value === undefined) return '';
  return value === null ? none(field) : (shown[field] as (one: unknown) => string)(value);
}

/** What a field is called where several people changed it. */
export function fieldLabel(field: Changeable): string {
  const labels: Readonly<Record<Changeable, string>> = {
    text: t('words'),
    kind: t('kind'),
    reach: t('who may see it'),
    speaker: t('who said it'),
    asks: t('who asks'),
    due: t('date'),
    answer: t('their answer'),
    outcome: t('outcome'),
  };
  return labels[field];
}
