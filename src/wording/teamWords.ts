import { type Label, labels } from './labels.ts';
import { type Pattern, stepOfWord } from './pattern.ts';
import { tokensOf } from './tokens.ts';

/** What a team says about wording, as plain words; they are looked for as they stand and are never patterns. */
export interface TeamWords {
  /** Phrases that are fine here, whatever a rule says. */
  readonly allowed?: readonly string[];
  /** Phrases that are to be found, by label. */
  readonly added?: Readonly<Partial<Record<Label, readonly string[]>>>;
  /** People and teams on whom no blame is to be put. */
  readonly names?: readonly string[];
}

/** More of each are left out: nothing from a workspace can slow the check down. */
export const mostPhrases = 500;
const mostWords = 12;
const longestPhrase = 200;

function patternOf(phrase: string): Pattern {
  return {
    steps: tokensOf(phrase.slice(0, longestPhrase))
      .slice(0, mostWords)
      .map(({ word }) => stepOfWord(word)),
  };
}

const patternsOfPhrases = (phrases: readonly string[]): Pattern[] =>
  phrases
    .slice(0, mostPhrases)
    .map(patternOf)
    .filter(({ steps }) => steps.length > 0);

/** The patterns of a team, by the name they are looked for under. */
export function patternsOfTeam({
  allowed = [],
  added = {},
  names = [],
}: TeamWords): Record<string, Pattern[]> {
  const ofLabels = labels.map(label => [`team/${label}`, patternsOfPhrases(added[label] ?? [])]);
  return {
    ...(Object.fromEntries(ofLabels) as Record<string, Pattern[]>),
    'team/allowed': patternsOfPhrases(allowed),
    others: patternsOfPhrases(names),
  };
}
