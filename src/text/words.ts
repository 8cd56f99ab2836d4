import type { Channel } from '../domain/records/channel.ts';
import type { StepId, StepState } from '../domain/records/checklist.ts';
import type { EntryFields, EntryKind } from '../domain/records/entry.ts';
import type { Audience } from './audience.ts';

export const channelWords: Readonly<Record<Channel, string>> = {
  call: 'call',
  meeting: 'meeting',
  email: 'e-mail',
  chat: 'chat',
  'on-site': 'visit',
};

export const stepWords: Readonly<Record<StepId, string>> = {
  'let-finish': 'Let them finish',
  'said-back': 'Said back and confirmed',
  'no-unsafe-promise': 'No unsafe promise',
  'named-temporary': 'Temporary is called temporary',
  'next-date': 'Next date agreed',
  'asked-else': 'Asked what else',
};

export const stateWords: Readonly<Record<StepState, string>> = {
  open: 'open',
  done: 'done',
  skipped: 'skipped',
};

/** As we read a kind among ourselves. */
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
  restatement: 'We said back',
};

type Kinded = Pick<EntryFields, 'kind' | 'asks'>;

/** What kind of entry it is, as this audience reads it; of a question, who asks. */
export function kindWord({ kind, asks }: Kinded, audience: Audience): string {
  const isForCustomer = audience === 'customer';
  if (kind !== 'question') return (isForCustomer ? kindWordsForCustomer : kindWords)[kind];
  if (asks === 'us') return 'We ask';
  return isForCustomer ? 'You ask' : 'They ask';
}

/** How the section about temporary code is called. */
export const temporaryWords = (audience: Audience) =>
  audience === 'customer' ? 'In place for now (temporary)' : 'Temporary code';

/** Over what they told us, in an update. */
export const toldHeading = 'What you told us';

/** Whether an update holds anything under that heading. */
export const saysWhatTheyTold = (update: string) => update.split(/\r?\n/).includes(`## ${toldHeading}`);
