import { type Label, labels } from './labels.ts';
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

const wordsOf = (phrase: string): string[] =>
  tokensOf(phrase.slice(0, longestPhrase))
    .slice(0, mostWords)
    .map(({ word }) => word);

const phrasesOf = (phrases: readonly string[]): string[][] =>
  phrases
    .slice(0, mostPhrases)
    .map(wordsOf)
    .filter(words => words.length > 0);

/** The phrases of a team in words, by the name they are looked for under. */
export function phrasesOfTeam({
  allowed = [],
  added = {},
  names = [],
}: TeamWords): Record<string, string[][]> {
  const ofLabels = labels.map(label => [`team/${label}`, phrasesOf(added[label] ?? [])]);
  return {
    ...(Object.fromEntries(ofLabels) as Record<string, string[][]>),
    'team/allowed': phrasesOf(allowed),
    others: phrasesOf(names),
  };
}
