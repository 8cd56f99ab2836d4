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

/** More of each list are left out: nothing from a workspace can slow the check down. */
export const mostPhrases = 500;
/** A phrase that is longer is left out: its beginning alone would say something else. */
export const mostWords = 12;
/** In UTF-16 units. */
export const longestPhrase = 200;

const isSaid = (word: string) => /[\p{L}\p{N}]/u.test(word);

/**
 * The words by which a phrase is looked for, in small letters and with short forms written out: phrases with the same
 * ones are the same. None where it is too long or has no word.
 */
export function wordsOf(phrase: string): string[] {
  if (phrase.length > longestPhrase) return [];
  const words = tokensOf(phrase).map(({ word }) => word);
  return words.length <= mostWords && words.some(isSaid) ? words : [];
}

function phrasesOf(phrases: readonly string[]): string[][] {
  const all = new Map<string, string[]>();
  for (const phrase of phrases.slice(0, mostPhrases)) {
    const words = wordsOf(phrase);
    if (words.length > 0) all.set(words.join(' '), words);
  }
  return [...all.values()];
}

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
