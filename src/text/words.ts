import type { Channel } from '../domain/records/channel.ts';
import { type EntryFields, type EntryKind, type Outcome, whoseIs } from '../domain/records/entry.ts';
import type { Audience } from './audience.ts';

export const channelWords: Readonly<Record<Channel, string>> = {
  call: 'call',
  meeting: 'meeting',
  email: 'e-mail',
  chat: 'chat',
  'on-site': 'visit',
};

/** What a kind is called, whoever said it. */
export const kindWords: Readonly<Record<EntryKind, string>> = {
  heard: 'Heard',
  told: 'Told',
  restatement: 'Said back',
  question: 'Question',
  promise: 'Promise',
  decision: 'Decision',
  note: 'Note',
};

/** As the customer reads it. */
const kindWordsForCustomer: Readonly<Record<EntryKind, string>> = {
  ...kindWords,
  heard: 'You told us',
  told: 'We told you',
};

const outcomeWords: Readonly<Record<Outcome, string>> = {
  answered: 'answered',
  kept: 'kept',
  broken: 'not kept',
  withdrawn: 'withdrawn',
  solved: 'solved',
};

/** How something ended, as both sides read it: nobody withdraws a promise alone. */
export function outcomeWord(kind: EntryKind, outcome: Outcome): string {
  const word = outcomeWords[outcome];
  return kind === 'promise' && outcome === 'withdrawn' ? `${word}, as agreed` : word;
}

type Kinded = Pick<EntryFields, 'kind' | 'asks' | 'owes'>;

/** What kind of entry it is, as this audience reads it; of a question, who asks, of a promise, whether it is theirs. */
export function kindWord(entry: Kinded, audience: Audience): string {
  const isForCustomer = audience === 'customer';
  const { kind } = entry;
  const isTheirs = whoseIs(entry) === 'them';
  if (kind === 'question' && !isTheirs) return 'We ask';
  if (kind === 'question') return isForCustomer ? 'You ask' : 'They ask';
  if (kind === 'promise' && !isTheirs) return 'We promise';
  if (kind === 'promise') return isForCustomer ? 'You promise' : 'They promise';
  return (isForCustomer ? kindWordsForCustomer : kindWords)[kind];
}

/** Over what they told us, in an update. */
export const toldHeading = 'What you told us';

/** Whether an update holds anything under that heading. */
export const saysWhatTheyTold = (update: string) => update.split(/\r?\n/).includes(`## ${toldHeading}`);
