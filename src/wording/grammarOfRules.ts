import { type Grammar, grammarOf } from './grammar.ts';
import { type Label, labels } from './labels.ts';
import { ownPatterns, ownRules } from './rules/all.ts';
import type { Rule } from './rules/rule.ts';
import { phrasesOfTeam, type TeamWords } from './teamWords.ts';

const teamRule = (label: Label): Rule => ({
  id: `team/${label}`,
  label,
  all: '',
  unless: ['question', 'reported'],
  message: 'Your team has put these words on its list.',
});

/** The rules that hold for one sentence; vague dates and measures are put together from several. */
export const sentenceRules: readonly Rule[] = [...ownRules, ...labels.map(teamRule)];

let withoutTeam: Grammar | undefined;

/** Takes a moment, so the one without words of a team is made once. */
export function grammarOfRules(team: TeamWords = {}): Grammar {
  if (Object.keys(team).length > 0) return made(team);
  withoutTeam ??= made(team);
  return withoutTeam;
}

const made = (team: TeamWords): Grammar => grammarOf(ownPatterns(), phrasesOfTeam(team));
