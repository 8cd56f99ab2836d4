import * as v from 'valibot';
import { type Folded, valuesOf } from '../log/folded.ts';

/** Where the words are made that a team chose for the wording check. */
export const phrasesContainer = 'wording/phrases';
export const phraseEntity = 'phrase';

/** It is fine here, it is to be found, or it names somebody on whom no blame is to be put. */
export const phraseUses = ['allowed', 'found', 'name'] as const;
export type PhraseUse = (typeof phraseUses)[number];

/** Plain words of a team, as somebody wrote them. */
export interface TeamPhrase {
  readonly id: string;
  readonly use: PhraseUse;
  readonly words: string;
  /** What it is found as; of a phrase that is to be found. */
  readonly label?: string;
}

const valueFields = v.object({
  use: v.picklist(phraseUses),
  words: v.string(),
  label: v.fallback(v.optional(v.string()), undefined),
});

function readPhrase(id: string, raw: unknown): TeamPhrase | undefined {
  const read = v.safeParse(valueFields, raw);
  if (!read.success) return undefined;
  const { use, words, label } = read.output;
  if (use !== 'found') return { id, use, words };
  return label === undefined ? undefined : { id, use, words, label };
}

/** The same as a record keeps it: one value, so that its parts always change together. */
export const phraseFields = ({ use, words, label }: Omit<TeamPhrase, 'id'>) => ({
  phrase: { use, words, ...(label !== undefined && { label }) },
});

export interface TeamPhrases {
  readonly phrases: readonly TeamPhrase[];
  /** What could not be read, one plain line each. */
  readonly faults: readonly string[];
}

const keyOf = ({ use, label = '', words, id }: TeamPhrase) => [use, label, words, id].join('\n');

/**
 * The phrases of a store, always in the same order. Of one that named a purged person nothing is left to say.
 * @param entities those of their container
 */
export function teamPhrasesIn(entities: readonly Folded[]): TeamPhrases {
  const shown = entities.filter(one => one.entity === phraseEntity && !one.hidden && one.made);
  const read = shown.map(one => ({ id: one.id, phrase: readPhrase(one.id, valuesOf(one)['phrase']) }));
  const phrases = read.flatMap(({ phrase }) => (phrase && phrase.words.trim() !== '' ? [phrase] : []));
  return {
    phrases: phrases.sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1)),
    faults: read.flatMap(({ id, phrase }) => (phrase ? [] : [`phrase ${id}: its words cannot be read`])),
  };
}
