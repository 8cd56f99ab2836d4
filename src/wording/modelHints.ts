import type { Facts } from './facts.ts';
import type { Label } from './labels.ts';
import type { Reading } from './match.ts';

/** What a label of the model has to pass: the same silence that the rules keep. */
const silenced: Readonly<Record<Label, readonly string[]>> = {
  promise: ['depends', 'hedges', 'schedules', 'technical', 'denies', 'says'],
  blame: ['ours', 'unsure', 'denies', 'says', 'will', 'depends', 'hedges', 'later'],
  dismissive: ['says', 'asks', 'offers', 'us', 'depends', 'event', 'later'],
  'vague-date': ['depends', 'hard', 'event', 'asks', 'technical', 'says', 'theirs'],
  'hack-as-final': ['temporary', 'cured', 'says', 'later', 'denies'],
};

/** What has to stand in the sentence for a label to make sense; any of them. */
const needed: Readonly<Record<Label, readonly string[]>> = {
  promise: ['outcomes', 'easily', 'surely'],
  blame: ['party', 'faulty', 'group'],
  dismissive: ['you'],
  'vague-date': ['owes', 'vague'],
  'hack-as-final': ['measure'],
};

/** Somebody who commits, a time or a claim: a list of changes and a handbook have none. Any of them. */
const told: Readonly<Partial<Record<Label, readonly string[]>>> = {
  promise: ['will', 'surely', 'us', 'hard', 'vague', 'tells'],
  blame: ['blunder', 'failing', 'faulty', 'you', 'notNext'],
  'hack-as-final': ['us', 'claim', 'tells', 'hard'],
};

/** Whether the model may speak about a sentence at all, and about one of its labels. */
export function mayHint({ reading, isQuestion, isForeign }: Facts, label: Label): boolean {
  if (isQuestion || isForeign || reading.tokens.length < 3) return false;
  return (
    hasAny(reading, needed[label]) &&
    hasAny(reading, told[label] ?? needed[label]) &&
    !hasAny(reading, silenced[label])
  );
}

function hasAny(reading: Reading, names: readonly string[]): boolean {
  for (const name of names) if (reading.has(name)) return true;
  return false;
}
