import { namesNextStep, undated, vagueTime } from './commitments.ts';
import { type Facts, isAllowed, remembered, standing } from './facts.ts';
import { type Finding, type Source, severityOf } from './finding.ts';
import type { Label } from './labels.ts';
import type { Stretch } from './match.ts';
import { isMarked, measuresAsFinal } from './measures.ts';
import type { Model, Odds } from './model.ts';
import { labelsToAsk, leastBelief, notedIn, strictness } from './modelHints.ts';
import type { Sentence } from './sentences.ts';
import { isWritten } from './written.ts';

export interface Item {
  readonly sentence: Sentence;
  readonly facts: Facts;
  /** The sentence with everything blanked that is not judged. */
  readonly words: string;
}

interface Seen {
  readonly label: Label;
  readonly rule: string;
  readonly message: string;
  readonly source?: Source;
}

function findingOf({ sentence, facts }: Item, { from, to }: Stretch, seen: Seen): Finding {
  const { tokens } = facts.reading;
  return {
    source: 'rule',
    ...seen,
    start: sentence.start + (tokens[from]?.start ?? 0),
    end: sentence.start + (tokens[to - 1]?.end ?? 0),
    sentence: { start: sentence.start, end: sentence.end },
    severity: seen.source === 'model' ? 'hint' : severityOf[seen.label],
    isAnswered: false,
  };
}

const vague: Seen = {
  label: 'vague-date',
  rule: 'vague-date/time',
  message: 'This says that something comes, but not on which day.',
};
const none: Seen = {
  label: 'vague-date',
  rule: 'vague-date/none',
  message: 'This says what we are going to do, but not until when.',
};
const closed: Seen = {
  label: 'hack-as-final',
  rule: 'hack-as-final/closed',
  message: 'This measure only relieves, and is told as the end of the matter.',
};
const hint: Readonly<Record<Label, string>> = {
  promise: 'This may promise more than is certain.',
  blame: 'This may put the fault on somebody.',
  dismissive: 'This may sound as if their report did not count.',
  'vague-date': 'This may leave open until when.',
  'hack-as-final': 'This may be a measure for now, told as final.',
};

const silent: readonly Finding[] = [];

const noOdds: Odds = new Map();

const oddsOf = ({ facts, words }: Item, model: Model): Odds =>
  remembered(facts, 'odds', () => model.odds({ words, noted: notedIn(facts) }));

/** Whether what a rule sees in a sentence is told: not where the model is sure of the contrary. */
type Belief = (item: Item, seen: Pick<Seen, 'label' | 'rule'>) => boolean;

/** Words of a team always count. */
const beliefOf =
  (model: Model, sentences: number): Belief =>
  (item, { label, rule }) =>
    rule.startsWith('team/') || (oddsOf(item, model).get(label) ?? 0) >= leastBelief(sentences);

interface Around {
  readonly offers: boolean;
  readonly isBelieved: Belief;
}

/** One finding a label and sentence: the first says enough. */
function ofSentence(item: Item, { offers, isBelieved }: Around): readonly Finding[] {
  if (item.facts.matches.length === 0) return silent;
  const found = new Map<Label, Finding>();
  for (const match of standing(item.facts, offers)) {
    const { label, id, message } = match.rule;
    const seen = { label, rule: id, message };
    if (!found.has(label) && isBelieved(item, seen)) found.set(label, findingOf(item, match, seen));
  }
  return [...found.values()];
}

function openIn({ facts, words }: Item): { readonly at: Stretch; readonly seen: Seen } | undefined {
  const time = vagueTime(facts);
  const at = time ?? undated(facts);
  if (at === undefined || isWritten(facts, words) || isAllowed(facts, at)) return undefined;
  return { at, seen: time ? vague : none };
}

const isDated = ({ facts }: Item) => remembered(facts, 'next step', () => namesNextStep(facts));

function datesOf(items: readonly Item[], isBelieved: Belief): Finding[] {
  const dated = items.filter(isDated).length;
  return items.flatMap(item => {
    if (dated > (isDated(item) ? 1 : 0)) return silent;
    const open = remembered(item.facts, 'open', () => openIn(item));
    return open && isBelieved(item, open.seen) ? findingOf(item, open.at, open.seen) : silent;
  });
}

function measuresOf(items: readonly Item[], isBelieved: Belief): Finding[] {
  return measuresAsFinal(items.map(item => item.facts)).flatMap(spot => {
    const item = items[spot.at];
    const counts = item && !isAllowed(item.facts, spot) && isBelieved(item, closed);
    return counts ? [findingOf(item, spot, closed)] : [];
  });
}

/** What the text itself answers: a day for the next step, a word that a measure is for now. */
function settledIn(items: readonly Item[]): ReadonlySet<Label> {
  const settled = new Set<Label>();
  if (items.some(isDated)) settled.add('vague-date');
  if (items.some(item => isMarked(item.facts))) settled.add('hack-as-final');
  return settled;
}

/** How far the model is above its threshold for the labels that it may speak about. */
function marginsIn(item: Item, model: Model): Odds {
  const { facts, words } = item;
  return remembered(facts, 'model', () => {
    const isQuiet = isAllowed(facts, { from: 0, to: facts.reading.tokens.length });
    const among = isQuiet ? [] : labelsToAsk(facts, words);
    return among.length === 0 ? noOdds : model.margins(oddsOf(item, model), among);
  });
}

/** What the model sees where no rule has spoken, in whole sentences; it fails nothing. */
function hintsOf(items: readonly Item[], model: Model, found: readonly Finding[]): Finding[] {
  const spoken = new Set(found.map(one => `${one.label} ${one.sentence.start}`));
  const settled = settledIn(items);
  const least = strictness(items.length);
  return items.flatMap(item => {
    if (item.sentence.isHeading) return silent;
    const margins = marginsIn(item, model);
    if (margins.size === 0) return silent;
    const whole = { from: 0, to: item.facts.reading.tokens.length };
    return [...margins]
      .filter(([label, margin]) => margin >= least && !settled.has(label))
      .filter(([label]) => !spoken.has(`${label} ${item.sentence.start}`))
      .map(([label]) =>
        findingOf(item, whole, { label, rule: `model/${label}`, message: hint[label], source: 'model' }),
      );
  });
}

const byPlace = (left: Finding, right: Finding) => left.start - right.start || left.end - right.end;

const asksOrOffers = ({ facts }: Item) =>
  remembered(facts, 'offers', () => !facts.isForeign && (facts.isQuestion || facts.reading.has('offers')));

/** What is found in one part of a text: a note, a mail, a section. */
export function findingsOfPart(items: readonly Item[], model: Model): Finding[] {
  const offers = items.some(asksOrOffers);
  const isBelieved = beliefOf(model, items.length);
  const ofRules = [
    ...items.flatMap(item => ofSentence(item, { offers, isBelieved })),
    ...datesOf(items, isBelieved),
    ...measuresOf(items, isBelieved),
  ];
  return [...ofRules, ...hintsOf(items, model, ofRules)].sort(byPlace);
}
