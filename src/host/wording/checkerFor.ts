import { type Checker, createChecker } from '../../wording/checker.ts';
import type { TeamWords } from '../../wording/teamWords.ts';

/** The pane, drafts for customers of several stores, and a word that is tried out. */
const most = 6;
const kept = new Map<string, Checker>();

/** One that remembers the sentences it read; a new one where the words of the team are others. */
export function checkerFor(team: TeamWords): Checker {
  const key = JSON.stringify(team);
  const checker = kept.get(key) ?? createChecker({ team });
  // Whatever was asked for last stays longest.
  kept.delete(key);
  kept.set(key, checker);
  for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest);
  return checker;
}
