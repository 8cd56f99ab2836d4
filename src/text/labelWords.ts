import type { EntryFields } from '../domain/records/entry.ts';
import { type Decision, type Label, type LabelValues, labels, type Mood } from '../domain/records/labels.ts';
import type { Audience } from './audience.ts';

export const optionWords: Readonly<Record<LabelValues['option']['state'], string>> = {
  open: 'still open',
  chosen: 'chosen',
  rejected: 'not chosen',
};

const moodWords: Readonly<Record<Mood, string>> = {
  calm: 'calm',
  worried: 'worried',
  angry: 'angry',
  pleased: 'pleased',
};

/** Among ourselves. */
export const labelNames: Readonly<Record<Label, string>> = {
  impact: 'Impact, in their words',
  option: 'Option',
  request: 'Request',
  risk: 'Risk',
  compensation: 'Compensation',
  feedback: 'Feedback',
  mood: 'Mood',
};

type LabelledEntry = { readonly [L in Label]?: LabelValues[L] | undefined };

export interface LabelReader {
  readonly audience: Audience;
  /** How somebody's words are put between ours. */
  readonly shown: (text: string) => string;
}

type Part = readonly [before: string, text: string];

/** Those of the parts that somebody filled in: "cost: two days; risk: none". */
function joined(parts: readonly Part[], shown: LabelReader['shown']): string {
  return parts
    .filter(([, text]) => text.trim() !== '')
    .map(([before, text]) => (before ? `${before}: ${shown(text)}` : shown(text)))
    .join('; ');
}

function optionFacts({ cost, risk, loses, state }: LabelValues['option'], reader: LabelReader): string {
  const who = reader.audience === 'customer' ? 'you' : 'they';
  const parts: Part[] = [
    ['cost', cost],
    ['risk', risk],
    [`what ${who} lose`, loses],
  ];
  return [optionWords[state], joined(parts, reader.shown)].filter(Boolean).join('; ');
}

/** That we do not know yet what they need is for us to ask, not for them to read. */
function requestFacts(
  { asked, need, today }: LabelValues['request'],
  { audience, shown }: LabelReader,
): string {
  const isOurs = audience !== 'customer';
  const isOpen = isOurs && need.trim() === '';
  const parts: Part[] = [
    [isOurs ? 'asked for' : 'you asked for', asked],
    [isOurs ? 'real need' : 'what you need it for', need],
    [isOurs ? 'today' : 'how you do it today', today],
  ];
  return [joined(parts, shown), isOpen ? 'real need not known yet' : ''].filter(Boolean).join('; ');
}

function riskFacts({ mitigation, trigger }: LabelValues['risk'], { shown }: LabelReader): string {
  const parts: Part[] = [
    ['what we do against it', mitigation],
    ['how we notice it', trigger],
  ];
  return joined(parts, shown);
}

type Facts = { readonly [L in Label]: (value: LabelValues[L], reader: LabelReader) => string };

const facts: Facts = {
  impact: ({ words }, { shown }) => joined([['', words]], shown),
  option: optionFacts,
  request: requestFacts,
  risk: riskFacts,
  compensation: ({ value, state }, { shown }) =>
    [state, joined([['', value]], shown)].filter(Boolean).join(', '),
  feedback: ({ about }, { shown }) => joined([['', about]], shown),
  mood: ({ mood }) => moodWords[mood],
};

/** What was written under a label, without its name; empty where nothing was. */
export function labelFacts<L extends Label>(label: L, value: LabelValues[L], reader: LabelReader): string {
  return facts[label](value, reader);
}

const capital = (text: string) => text.replace(/^\p{Ll}/u, sign => sign.toUpperCase());
const after = (head: string, facts: string, sign = ':') => (facts ? `${head}${sign} ${facts}` : head);

type Heads = { readonly [L in Label]: (facts: string, value: LabelValues[L], reader: LabelReader) => string };

/** The facts of a label with a beginning that says what they are. */
const headed: Heads = {
  impact: (facts, _, { audience }) =>
    after(audience === 'customer' ? 'What it means for you' : labelNames.impact, facts),
  option: facts => `Option, ${facts}`,
  request: (facts, { asked, need, today }) =>
    [asked, need, today].some(text => text.trim()) ? capital(facts) : after('Request', facts),
  risk: facts => after('Risk', facts, ';'),
  compensation: (_, { state, value }, { shown }) =>
    after(`Compensation ${state}`, joined([['', value]], shown)),
  feedback: facts => (facts ? after('Feedback about', facts) : 'Feedback'),
  mood: facts => `Mood: ${facts}`,
};

function labelLine<L extends Label>(label: L, entry: LabelledEntry, reader: LabelReader): string[] {
  const value = entry[label] as LabelValues[L] | undefined;
  if (value === undefined) return [];
  return [headed[label](labelFacts(label, value, reader), value, reader)];
}

/** How they seemed to us is not for them to read. */
const isFor = (audience: Audience) => (label: Label) => audience !== 'customer' || label !== 'mood';

/** The labels of an entry that this audience may read, a line each: "Compensation offered: one month free". */
export function labelLines(entry: LabelledEntry, reader: LabelReader): string[] {
  return labels.filter(isFor(reader.audience)).flatMap(label => labelLine(label, entry, reader));
}

/** What they asked for and what they need it for; empty unless it was marked for them. */
export function requestWords(
  { reach, request }: Pick<EntryFields, 'reach' | 'request'>,
  shown: LabelReader['shown'],
) {
  return request && reach === 'customer'
    ? labelFacts('request', request, { audience: 'customer', shown })
    : '';
}

/** Whose decision it was, and what else was on the table; empty where nobody wrote it down. */
export function decisionWords({ who, alternatives }: Decision, shown: LabelReader['shown']): string {
  const parts = [
    who.trim() && `decided by ${shown(who)}`,
    alternatives.trim() && `considered instead: ${shown(alternatives)}`,
  ];
  return parts.filter(Boolean).join('; ');
}
