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

type ByLabel = Readonly<Partial<Record<Label, readonly string[]>>>;

/** By name: bits of the labels in whose list it stands. */
function bitsByName(lists: ByLabel): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [at, label] of labels.entries()) {
    for (const name of lists[label] ?? []) bits.set(name, (bits.get(name) ?? 0) | (1 << at));
  }
  return bits;
}

const silencing = bitsByName(silenced);
const answering = bitsByName(needed);
const needsNothing = labels.reduce((bits, label, at) => (needed[label] ? bits : bits | (1 << at)), 0);

/** The labels of which the model may speak in a sentence. */
export function labelsToAsk(facts: Facts, words: string): Label[] {
  const { reading, isQuestion, isForeign } = facts;
  if (isQuestion || isForeign || reading.tokens.length < 3 || isWritten(facts, words)) return [];
  let [silent, answered] = [0, needsNothing];
  for (const name of notedIn(facts)) {
    silent |= silencing.get(name) ?? 0;
    answered |= answering.get(name) ?? 0;
  }
  const isLong = reading.tokens.length > longestVague;
  return labels.filter(
    (label, at) => (answered & ~silent & (1 << at)) !== 0 && !(isLong && label === 'vague-date'),
  );
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

const rankOf: ReadonlyMap<string, number> = new Map(phrases.map((name, rank) => [name, rank]));
const byRank = (left: string, right: string) => (rankOf.get(left) as number) - (rankOf.get(right) as number);

function notedAnew({ reading, matches }: Facts): readonly string[] {
  const here: string[] = [];
  for (const name of reading.names) if (rankOf.has(name) && reading.has(name)) here.push(name);
  here.sort(byRank);
  for (const { rule } of matches) if (rules.has(rule.id) && !here.includes(rule.id)) here.push(rule.id);
  return here;
}

/** The patterns and rules that stand in a sentence, as the model sees them. */
export const notedIn = (facts: Facts): readonly string[] =>
  remembered(facts, 'noted', () => notedAnew(facts));

/** The more sentences are asked, the likelier one is hit by chance: so much more log odds it takes. */
export const strictness = (sentences: number): number => 0.5 * Math.log(Math.max(1, sentences));

/** The log odds below which a rule is not believed: the model is sure of the contrary. */
export const leastBelief = (sentences: number): number => strictness(sentences) - 3.2;
