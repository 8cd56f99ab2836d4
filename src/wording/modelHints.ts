import { type Facts, remembered } from './facts.ts';
import { type Label, labels } from './labels.ts';
import { ownRules } from './rules/all.ts';
import { isWritten } from './written.ts';

/** What a label of the model has to pass: the silence that the guideline asks for. */
const silenced: Readonly<Record<Label, readonly string[]>> = {
  promise: ['depends', 'denies', 'says'],
  blame: ['ours', 'absolves', 'unsure', 'denies', 'says', 'will', 'hedges'],
  dismissive: ['says', 'asks', 'depends', 'later'],
  'vague-date': ['hard', 'asks', 'says', 'theirs', 'offers'],
  'hack-as-final': ['temporary', 'cured', 'denies', 'depends', 'event', 'asks', 'schedule'],
};

/** Somebody who commits, a time or a claim: a list of changes and a handbook have none. Any of them. */
const needed: Readonly<Partial<Record<Label, readonly string[]>>> = {
  promise: ['will', 'surely', 'us', 'hard', 'vague', 'tells'],
  'vague-date': ['us', 'vague', 'will'],
  'hack-as-final': ['us', 'claim', 'tells', 'hard'],
};

/** A longer sentence with a vague time tells of something else. */
const longestVague = 18;

/** The labels of which the model may speak in a sentence. */
export function labelsToAsk(facts: Facts, words: string): Label[] {
  const { reading, isQuestion, isForeign } = facts;
  if (isQuestion || isForeign || reading.tokens.length < 3 || isWritten(facts, words)) return [];
  const here = notedIn(facts);
  const hasAny = (names: readonly string[]) => names.some(name => here.includes(name));
  const isLong = reading.tokens.length > longestVague;
  return labels.filter(label => {
    if (isLong && label === 'vague-date') return false;
    const wanted = needed[label];
    return (wanted === undefined || hasAny(wanted)) && !hasAny(silenced[label]);
  });
}

/** Patterns that the model has weights for; the trainer has to run again where one of them gets another name. */
const phrases: readonly string[] = [
  ...'comm easily outcomes surely faulty you us will some vague hard atOnce event nextStep notNext temporary'.split(
    ' ',
  ),
  ...'yours others party group failing blunder act work awaited commits awaiting owes measure claim'.split(
    ' ',
  ),
  ...'says tells absolves unsaid thanks change denies hedges depends unsure asks theirs'.split(' '),
  ...'technical schedule schedules did later offers ours cured'.split(' '),
];

const rules: ReadonlySet<string> = new Set(ownRules.map(rule => rule.id));

export const noted: readonly string[] = [...phrases, ...rules];

export const notedIn = (facts: Facts): readonly string[] =>
  remembered(facts, 'noted', () => [
    ...facts.reading.among(phrases),
    ...new Set(facts.matches.map(match => match.rule.id).filter(id => rules.has(id))),
  ]);

/** The more sentences are asked, the likelier one is hit by chance: so much more log odds it takes. */
export const strictness = (sentences: number): number => 0.5 * Math.log(Math.max(1, sentences));
