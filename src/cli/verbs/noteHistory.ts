import { type EntryHistory, type EntryVersion, entryHistory } from '../../actions/entries/entryHistory.ts';
import { dayOf, timeOf } from '../../domain/day.ts';
import type { Did } from '../../domain/log/versions.ts';
import type { EntryFields } from '../../domain/records/entry.ts';
import {
  type Alternatives,
  type Changeable,
  changeable,
  type EntryValues,
} from '../../domain/records/entryValues.ts';
import type { Label, LabelValues } from '../../domain/records/labels.ts';
import { visible, visibleLine } from '../../domain/visible.ts';
import { decisionWords, labelFacts, labelNames } from '../../text/labelWords.ts';
import { kindWords } from '../../text/words.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { localInstant } from '../localInstant.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly conversation: string;
  readonly note: string;
  readonly json?: boolean;
}

const didWords: Readonly<Record<Did, string>> = {
  made: 'written',
  changed: 'changed',
  deleted: 'deleted',
  restored: 'brought back',
};

const fieldWords: Readonly<Record<Changeable, string>> = {
  text: 'Text',
  kind: 'Kind',
  reach: 'Who may see it',
  speaker: 'Said by',
  asks: 'Who asks',
  owes: 'Who promises',
  due: 'Date',
  answer: 'Their answer',
  outcome: 'Outcome',
  decision: 'Decision',
  ...labelNames,
};

const indented = (text: string) => visible(text).replaceAll('\n', '\n    ');

type Spoken = { readonly [K in Changeable]: (value: NonNullable<EntryFields[K]>) => string };

const reader = { audience: 'archive', shown: indented } as const;

const factsOf =
  <L extends Label>(label: L) =>
  (value: LabelValues[L]) =>
    labelFacts(label, value, reader) || 'set';

const spokenLabels: Pick<Spoken, Label> = {
  impact: factsOf('impact'),
  option: factsOf('option'),
  request: factsOf('request'),
  risk: factsOf('risk'),
  compensation: factsOf('compensation'),
  feedback: factsOf('feedback'),
  mood: factsOf('mood'),
};

const spoken: Spoken = {
  text: indented,
  kind: kind => kindWords[kind],
  reach: reach => reach,
  speaker: visibleLine,
  asks: asks => (asks === 'us' ? 'we' : 'they'),
  owes: owes => (owes === 'us' ? 'we' : 'they'),
  due: ({ day }) => day,
  answer: ({ state, words }) => (words ? `${state}: ${indented(words)}` : state),
  outcome: outcome => outcome,
  decision: value => decisionWords(value, indented),
  ...spokenLabels,
};

function valueWords<K extends Changeable>(field: K, values: EntryValues): string {
  const value = (values as { readonly [F in Changeable]?: EntryFields[F] | null })[field];
  return value === null || value === undefined ? 'none' : spoken[field](value as NonNullable<EntryFields[K]>);
}

function when(at: number): string {
  const local = localInstant(at);
  return `${dayOf(local)} ${timeOf(local)}`;
}

function versionLines({ at, author, did, fields }: EntryVersion): string {
  const given = changeable.filter(name => Object.hasOwn(fields, name));
  const lines = given.map(name => `  ${fieldWords[name]}: ${valueWords(name, fields)}\n`);
  return `${when(at)}  ${visibleLine(author)}  ${didWords[did]}\n${lines.join('')}`;
}

function alternativeLines({ field, values }: Alternatives): string {
  const lines = values.map(({ given, author, at }) => {
    return `  ${valueWords(field, given)} (${visibleLine(author)}, ${when(at)})
`;
  });
  return `Changed by several people at once, and not settled yet. ${fieldWords[field]}:
${lines.join('')}`;
}

function asJson({ conversation, note }: Options, { isRemoved, versions, alternatives }: EntryHistory) {
  return {
    id: note,
    conversation,
    deleted: isRemoved,
    versions: versions.map(({ operation, at, author, did, fields }) => ({
      operation,
      at: localInstant(at),
      author,
      did,
      fields,
    })),
    alternatives: alternatives.map(({ field, values }) => ({
      field,
      values: values.map(({ operation, at, author, given }) => ({
        operation,
        at: localInstant(at),
        author,
        value: given[field] ?? null,
      })),
    })),
  };
}

export async function noteHistory(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { conversation, note: entry } = options;
  const history = await entryHistory(session.ports, { conversation, entry });
  const { versions, alternatives } = history;
  if (options.json) await writeJson(io, asJson(options, history));
  else await io.write([...versions.map(versionLines), ...alternatives.map(alternativeLines)].join(''));
  await session.finish();
  return 0;
}
