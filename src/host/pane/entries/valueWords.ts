import * as vscode from 'vscode';
import { shortDay } from '../../../domain/day.ts';
import type { Asker, Outcome } from '../../../domain/records/entry.ts';
import type { Changeable, EntryValues } from '../../../domain/records/entryValues.ts';
import { type Label, labels } from '../../../domain/records/labels.ts';
import { kindLabel } from '../../words.ts';

const { t } = vscode.l10n;

type Given = { readonly [K in Changeable]-?: NonNullable<EntryValues[K]> };
type Words = { readonly [K in Changeable]: (value: Given[K]) => string };

export function outcomeWord(outcome: Outcome): string {
  const words: Readonly<Record<Outcome, string>> = {
    answered: t('answered'),
    kept: t('kept'),
    broken: t('broken'),
    withdrawn: t('withdrawn'),
    solved: t('solved'),
  };
  return words[outcome];
}

export const askWord = (asks: Asker) => (asks === 'us' ? t('We ask') : t('They ask'));
export const promiseWord = (owes: Asker) => (owes === 'us' ? t('We promise') : t('They promise'));

/** What a label is called on an entry. */
export function labelWord(label: Label): string {
  const words: Readonly<Record<Label, string>> = {
    impact: t('Impact'),
    option: t('Option'),
    request: t('Request'),
    risk: t('Risk'),
    compensation: t('Compensation'),
    feedback: t('Feedback'),
    mood: t('Mood'),
  };
  return words[label];
}

export function moodWord(mood: Given['mood']['mood']): string {
  return { calm: t('calm'), worried: t('worried'), angry: t('angry'), pleased: t('pleased') }[mood];
}

const optionState = (state: Given['option']['state']) =>
  ({ open: t('still open'), chosen: t('chosen'), rejected: t('rejected') })[state];

type Part = readonly [words: (text: string) => string, text: string];

/** The name of a label with those of its texts that were written. */
function labelled(label: Label, parts: readonly Part[], state = ''): string {
  const written = parts.filter(([, text]) => text.trim() !== '').map(([words, text]) => words(text));
  const said = [state, ...written].filter(Boolean).join(' · ');
  return said ? t('{0}: {1}', labelWord(label), said) : labelWord(label);
}

type LabelWords = Pick<Words, Label>;

const shownLabels: LabelWords = {
  impact: ({ words }) => labelled('impact', [[text => text, words]]),
  option: ({ cost, risk, loses, state }) =>
    labelled(
      'option',
      [
        [text => t('cost: {0}', text), cost],
        [text => t('risk: {0}', text), risk],
        [text => t('what they lose: {0}', text), loses],
      ],
      optionState(state),
    ),
  request: ({ asked, need, today }) =>
    labelled('request', [
      [text => t('asked for: {0}', text), asked],
      [text => t('real need: {0}', text), need],
      [text => t('how it is done today: {0}', text), today],
    ]),
  risk: ({ mitigation, trigger }) =>
    labelled('risk', [
      [text => t('what we do against it: {0}', text), mitigation],
      [text => t('how we notice: {0}', text), trigger],
    ]),
  compensation: ({ value, state }) =>
    labelled('compensation', [[text => text, value]], state === 'approved' ? t('approved') : t('offered')),
  feedback: ({ about }) => labelled('feedback', [[text => t('about {0}', text), about]]),
  mood: ({ mood }) => labelled('mood', [], moodWord(mood)),
};

const shown: Words = {
  text: text => text,
  kind: kindLabel,
  reach: reach => ({ me: t('only me'), team: t('team'), customer: t('customer') })[reach],
  speaker: name => t('said by {0}', name),
  asks: asks => askWord(asks),
  owes: owes => promiseWord(owes),
  due: ({ day }) => t('by {0}', shortDay(day)),
  answer: ({ state, words }) => {
    if (state === 'confirmed') return t('confirmed');
    return words ? t('They said instead: {0}', words) : t('corrected');
  },
  outcome: outcomeWord,
  decision: ({ who, alternatives }) => {
    const words = [
      who && t('decided by {0}', who),
      alternatives && t('considered instead: {0}', alternatives),
    ];
    return words.filter(Boolean).join(' · ');
  },
  ...shownLabels,
};

const isLabel = (field: Changeable): field is Label => labels.some(one => one === field);

/** What is said by a value that was taken back. */
function none(field: Changeable): string {
  if (isLabel(field)) return t('label taken off: {0}', labelWord(field));
  const words: Partial<Record<Changeable, string>> = {
    speaker: t('said by nobody named'),
    due: t('no date'),
    answer: t('not confirmed yet'),
    outcome: t('still open'),
    decision: t('nobody named as deciding'),
  };
  return words[field] ?? '';
}

/** One value of an entry in words; empty where it says nothing. */
export function valueWords<K extends Changeable>(field: K, values: EntryValues): string {
  const value = values[field];
  if (value === undefined) return '';
  return value === null ? none(field) : (shown[field] as (one: unknown) => string)(value);
}

/** What a field is called where several people changed it. */
export function fieldLabel(field: Changeable): string {
  const words: Readonly<Record<Exclude<Changeable, Label>, string>> = {
    text: t('words'),
    kind: t('kind'),
    reach: t('who may see it'),
    speaker: t('who said it'),
    asks: t('who asks'),
    owes: t('who promises'),
    due: t('date'),
    answer: t('their answer'),
    outcome: t('outcome'),
    decision: t('who decided'),
  };
  return isLabel(field) ? t('label: {0}', labelWord(field)) : words[field];
}
