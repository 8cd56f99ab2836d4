import type { Table } from '../packing/unpack.ts';
import { nouns } from '../words/nouns.ts';
import { phrases } from '../words/phrases.ts';
import { verbs } from '../words/verbs.ts';
import { blameRules, partyPhrases } from './blame.ts';
import { dismissiveRules } from './dismissive.ts';
import { guardPhrases } from './guards.ts';
import { hackPhrases } from './hackAsFinal.ts';
import { promiseRules } from './promise.ts';
import type { Rule } from './rule.ts';
import { vagueDatePhrases } from './vagueDate.ts';

/** The order in which a sentence is asked; the first that finds something speaks for its label. */
export const ownRules: readonly Rule[] = [...promiseRules, ...blameRules, ...dismissiveRules];

/**
 * Classes of nouns, classes of verbs, and every named pattern, as they are written. The build ships this file with the same
 * tables packed.
 */
export const written = (): readonly Table[] => [
  nouns,
  verbs,
  {
    ...phrases,
    ...partyPhrases,
    ...vagueDatePhrases,
    ...hackPhrases,
    ...guardPhrases,
    ...Object.fromEntries(ownRules.map(rule => [rule.id, rule.all])),
  },
];
