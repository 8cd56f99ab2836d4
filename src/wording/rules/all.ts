import { packed, type Table } from '../packing/pack.ts';
import type { Packed } from '../packing/packed.ts';
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

/** A list of words is written like one step of a pattern. */
const asSteps = (lists: Table): Table =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.replaceAll(' ', '|')]));

/** Classes of nouns, classes of verbs, and every named pattern. */
export const written = (): readonly Table[] => [
  asSteps(nouns),
  asSteps(verbs),
  {
    ...phrases,
    ...partyPhrases,
    ...vagueDatePhrases,
    ...hackPhrases,
    ...guardPhrases,
    ...Object.fromEntries(ownRules.map(rule => [rule.id, rule.all])),
  },
];

/** The same as the check reads it. The build ships this file as what it gives: the rules without their patterns, and these packed. */
export const ownPatterns = (): Packed => packed(written());
