import { type Grammar, grammarOf } from './grammar.ts';
import { type Label, labels } from './labels.ts';
import { classesOf, type Pattern, patternsOf, type Step } from './pattern.ts';
import { ownRules, ownTexts } from './rules/all.ts';
import type { Rule } from './rules/rule.ts';
import { patternsOfTeam, type TeamWords } from './teamWords.ts';
import { nouns } from './words/nouns.ts';
import { verbs } from './words/verbs.ts';

const teamRule = (label: Label): Rule => ({
  id: `team/${label}`,
  label,
  all: '',
  unless: ['question', 'reported'],
  message: 'Your team has put these words on its list.',
});

/** The rules that hold for one sentence; vague dates and measures are put together from several. */
export const sentenceRules: readonly Rule[] = [...ownRules, ...labels.map(teamRule)];

let readOnce: ReadonlyMap<string, readonly Pattern[]> | undefined;

function ownPatterns(): ReadonlyMap<string, readonly Pattern[]> {
  readOnce ??= readOwnPatterns();
  return readOnce;
}

function readOwnPatterns(): ReadonlyMap<string, readonly Pattern[]> {
  const classes = classesOf(nouns, verbs);
  const known = new Map<string, Step>();
  return new Map(Object.entries(ownTexts).map(([name, text]) => [name, patternsOf(text, classes, known)]));
}

let withoutTeam: Grammar | undefined;

/** Takes a moment, so the one without words of a team is made once. */
export function grammarOfRules(team: TeamWords = {}): Grammar {
  if (Object.keys(team).length > 0) return made(team);
  withoutTeam ??= made(team);
  return withoutTeam;
}

function made(team: TeamWords): Grammar {
  const table = new Map(ownPatterns());
  for (const [name, more] of Object.entries(patternsOfTeam(team))) {
    table.set(name, [...(table.get(name) ?? []), ...more]);
  }
  return grammarOf(Object.fromEntries(table));
}
