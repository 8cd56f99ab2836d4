import { clausesOf } from './clauses.ts';
import type { Grammar } from './grammar.ts';
import { sentenceRules } from './grammarOfRules.ts';
import { type Around, isGuarded, isReported } from './guards.ts';
import { isForeign } from './language.ts';
import { Reading, type Stretch } from './match.ts';
import type { Rule } from './rules/rule.ts';
import { tokensOf } from './tokens.ts';

export interface RuleMatch extends Stretch {
  readonly rule: Rule;
}

/** What one sentence holds, whatever stands around it. */
export interface Facts {
  readonly reading: Reading;
  readonly isQuestion: boolean;
  readonly isForeign: boolean;
  /** Of every rule, all places; guards have not been asked. */
  readonly matches: readonly RuleMatch[];
  /** Stretches that say when, and are no vague time. */
  readonly hard: readonly Stretch[];
  readonly vague: readonly Stretch[];
  /** What was found out about the sentence alone, so that it is found out once. */
  readonly memory: Map<string, unknown>;
}

/** What follows from the sentence alone: asked again, it costs nothing. */
export function remembered<T>({ memory }: Facts, what: string, find: () => T): T {
  const known = memory.get(what);
  if (known !== undefined || memory.has(what)) return known as T;
  const found = find();
  memory.set(what, found);
  return found;
}

const ruleOf: ReadonlyMap<string, Rule> = new Map(sentenceRules.map(rule => [rule.id, rule]));

function matchesIn(reading: Reading): RuleMatch[] {
  const matches: RuleMatch[] = [];
  for (const name of reading.names) {
    const rule = ruleOf.get(name);
    if (rule) for (const { from, to } of reading.all(name)) matches.push({ from, to, rule });
  }
  return matches;
}

/** @param sentence with everything blanked that is not judged */
export function factsOf(sentence: string, grammar: Grammar): Facts {
  const tokens = tokensOf(sentence);
  const reading = new Reading(tokens, clausesOf(tokens), grammar);
  const vague = reading.all('vague');
  const isVague = (at: number) => vague.some(({ from, to }) => from <= at && at < to);
  return {
    reading,
    isQuestion: sentence.includes('?') && /\?["'”’)\]*_\s]*$/.test(sentence),
    isForeign: isForeign(tokens),
    matches: matchesIn(reading),
    hard: reading.all('hard', at => !isVague(at)),
    vague,
    memory: new Map(),
  };
}

/** The matches that no guard silences; with the words of a team that allow them left out. */
export function standing(facts: Facts, offers: boolean): readonly RuleMatch[] {
  if (facts.isForeign) return [];
  const { reading, isQuestion } = facts;
  const around: Around = { reading, isQuestion, offers };
  return remembered(facts, offers ? 'standing where offered' : 'standing', () =>
    facts.matches.filter(match => !isGuarded(match.rule.unless, around, match) && !isAllowed(facts, match)),
  );
}

export const isAllowed = ({ reading }: Facts, { from, to }: Stretch): boolean =>
  reading.all('team/allowed').some(one => one.from < to && from < one.to);

/** Whether a stretch is ours to answer for: no question, not the words of others, nothing we ask of them. */
export function isOurs({ reading, isQuestion, isForeign: strange }: Facts, match: Stretch): boolean {
  return !isQuestion && !strange && !isReported(reading, match);
}
