import * as v from 'valibot';
import { isInstant } from '../day.ts';
import { isIdentifier } from '../identifier.ts';
import { Problem } from '../problem.ts';
import { sentence } from '../sentence.ts';
import { due } from './due.ts';
import { decision, labelFields } from './labels.ts';

/** The kinds a line in the pane can have. Plain typing is a note. */
export const entryKinds = [
  'heard',
  'told',
  'restatement',
  'question',
  'promise',
  'decision',
  'note',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Who may ever see an entry: only me, the team, or the customer too. */
export const reaches = ['me', 'team', 'customer'] as const;
export type Reach = (typeof reaches)[number];

/** The longest text of one entry, in bytes of UTF-8. */
export const longestText = 1024 * 1024;

/** What they made of our restatement: right as it was said, or set right in their words. */
export const answerStates = ['confirmed', 'corrected'] as const;
const answer = v.object({
  state: v.picklist(answerStates),
  words: v.fallback(v.optional(v.string(), ''), ''),
});
export type Answer = v.InferOutput<typeof answer>;

/** They ask and we owe an answer, or we ask and need something from them; they make a promise, or we do. */
export const askers = ['them', 'us'] as const;
export type Asker = (typeof askers)[number];

/** How a question, a promise or something that hurt them ended; a promise is withdrawn when both sides agree. */
export const outcomes = ['answered', 'kept', 'broken', 'withdrawn', 'solved'] as const;
export type Outcome = (typeof outcomes)[number];

/** What this version cannot read is as if it were not there: it never hides the entry. */
const readable = <const T extends v.GenericSchema>(schema: T) => v.fallback(v.optional(schema), undefined);

export const entryFields = v.object({
  conversation: v.custom<string>(isIdentifier),
  kind: v.fallback(v.picklist(entryKinds), 'note'),
  text: v.string(),
  at: v.custom<string>(isInstant),
  speaker: v.fallback(v.optional(v.string()), undefined),
  // A reach this version does not know is taken as the narrowest, so that nothing leaks.
  reach: v.optional(v.fallback(v.picklist(reaches), 'me'), 'team'),
  answer: v.fallback(v.optional(answer), undefined),
  asks: v.fallback(v.optional(v.picklist(askers)), undefined),
  owes: v.fallback(v.optional(v.picklist(askers)), undefined),
  due: v.fallback(v.optional(due), undefined),
  outcome: v.fallback(v.optional(v.picklist(outcomes)), undefined),
  decision: readable(decision),
  impact: readable(labelFields.impact),
  option: readable(labelFields.option),
  request: readable(labelFields.request),
  risk: readable(labelFields.risk),
  compensation: readable(labelFields.compensation),
  feedback: readable(labelFields.feedback),
  mood: readable(labelFields.mood),
});

export type EntryFields = v.InferOutput<typeof entryFields>;

type Said = Pick<EntryFields, 'kind' | 'asks' | 'owes'>;

/** Whose words it is: who asks a question, who makes a promise; what they told us is theirs, the rest is ours. */
export function whoseIs({ kind, asks = 'them', owes = 'us' }: Said): Asker {
  if (kind === 'question') return asks;
  if (kind === 'promise') return owes;
  return kind === 'heard' ? 'them' : 'us';
}

/** Who has to do something about it: to answer a question, or to keep a promise; undefined where nobody has. */
export function owedBy(entry: Said): Asker | undefined {
  if (entry.kind === 'promise') return whoseIs(entry);
  if (entry.kind !== 'question') return undefined;
  return whoseIs(entry) === 'us' ? 'them' : 'us';
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Longer than an entry may be: the text stays where it was typed. */
export function tooLong(): Problem {
  return new Problem(
    'too long',
    sentence(
      'This text is longer than 1 MiB and was not added. Keep it as a file, then add a line about it.',
    ),
  );
}

/** @throws Problem 'too long' */
export function requireLength(text: string): string {
  if (utf8Length(text) > longestText) throw tooLong();
  return text;
}

/** @throws Problem 'empty' or 'too long'; the text itself is never changed */
export function requireText(text: string): string {
  if (text.trim() === '') {
    throw new Problem('empty', sentence('Nothing to add yet. Type what you hear first.'));
  }
  return requireLength(text);
}
