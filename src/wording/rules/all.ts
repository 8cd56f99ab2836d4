import { phrases } from '../words/phrases.ts';
import { blameRules, partyPhrases } from './blame.ts';
import { dismissiveRules } from './dismissive.ts';
import { guardPhrases } from './guards.ts';
import { hackPhrases } from './hackAsFinal.ts';
import { promiseRules } from './promise.ts';
import type { Rule } from './rule.ts';
import { vagueDatePhrases } from './vagueDate.ts';

/** The order in which a sentence is asked; the first that finds something speaks for its label. */
export const ownRules: readonly Rule[] = [...promiseRules, ...blameRules, ...dismissiveRules];

/** Every named pattern, as it is written. */
export const ownTexts: Readonly<Record<string, string>> = {
  ...phrases,
  ...partyPhrases,
  ...vagueDatePhrases,
  ...hackPhrases,
  ...guardPhrases,
  ...Object.fromEntries(ownRules.map(rule => [rule.id, rule.all])),
};
